package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.notitia.audit.AuditTrail;
import org.notitia.notice.Category;
import org.notitia.platform.Call;
import org.notitia.platform.persistence.KeyLookup;
import org.notitia.platform.work.BatchedCall;
import org.notitia.platform.work.RequestBatcher;
import org.notitia.register.purpose.PurposeLimitation;
import org.notitia.subject.SubjectDirectory;

/** Reads data subjects by id: concurrent requests with one query and one insert into the trail. */
@ApplicationScoped
public class SubjectReader extends RequestBatcher<String, SubjectView> {
  @PersistenceContext EntityManager em;
  @Inject SubjectDirectory directory;
  @Inject KeyLookup lookup;
  @Inject PurposeLimitation purposes;
  @Inject AuditTrail trail;

  @Override
  protected void respond(List<BatchedCall<String, SubjectView>> batch) {
    var subjects = find(batch.stream().map(BatchedCall::request).distinct().toList());
    for (var one : batch) {
      one.respond(() -> view(one.request(), subjects.get(one.request())));
    }
    trail.recordAll(batch);
  }

  private Map<String, DataSubject> find(List<String> ids) {
    return lookup
        .all(
            ids,
            some ->
                em.createQuery("select s from DataSubject s where s.id in :ids", DataSubject.class)
                    .setParameter("ids", some)
                    .getResultList())
        .stream()
        .collect(Collectors.toMap(DataSubject::id, Function.identity()));
  }

  private SubjectView view(String id, DataSubject subject) {
    var call = Call.current();
    if (subject == null || !subject.isVisibleTo(call)) {
      throw directory.notFound(id);
    }
    call.subjectId = id;
    var scope = purposes.determineScope(id);
    purposes.reportLeftOut(scope, Category.Storage.SUBJECT);
    return subject.view(null, scope);
  }
}
