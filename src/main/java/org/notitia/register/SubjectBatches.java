package org.notitia.register;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.notitia.audit.AuditTrail;
import org.notitia.history.Provenance;
import org.notitia.notice.Category;
import org.notitia.platform.Call;
import org.notitia.platform.Outcome;
import org.notitia.platform.persistence.KeyLookup;
import org.notitia.platform.persistence.Transactions;
import org.notitia.platform.work.RequestBatcher;
import org.notitia.platform.work.RequestBatcher.Part;
import org.notitia.subject.SubjectDirectory;

/** Finds persons, and takes persons in, for all who ask at the same time. */
@ApplicationScoped
public class SubjectBatches {
  @PersistenceContext EntityManager em;
  @Inject SubjectDirectory directory;
  @EJB Transactions transactions;
  @Inject Clock clock;
  @Inject KeyLookup lookup;
  @Inject PurposeLimitation purposes;
  @Inject SubjectWriter writer;
  @Inject AuditTrail trail;

  private RequestBatcher<String, SubjectView> readers;
  private RequestBatcher<NewSubject, SubjectView> writers;

  @PostConstruct
  void begin() {
    readers = new RequestBatcher<>(transactions, this::find);
    writers = new RequestBatcher<>(transactions, this::register);
  }

  SubjectView find(String id) {
    return readers.submit(id);
  }

  SubjectView register(NewSubject stated) {
    return writers.submit(stated);
  }

  private void find(List<Part<String, SubjectView>> parts) {
    var found = new HashMap<String, DataSubject>();
    lookup
        .all(
            parts.stream().map(Part::request).distinct().toList(),
            some ->
                em.createQuery("select s from DataSubject s where s.id in :ids", DataSubject.class)
                    .setParameter("ids", some)
                    .getResultList())
        .forEach(one -> found.put(one.id(), one));
    for (var part : parts) {
      var id = part.request();
      part.respond(part.call().runAs(() -> found(id, found.get(id))));
    }
    trail.recordAll(parts.stream().map(Part::call).toList());
  }

  private SubjectView found(String id, DataSubject subject) {
    var call = Call.current();
    if (subject == null || !subject.isVisibleTo(call)) {
      throw directory.notFound(id);
    }
    call.subjectId = id;
    return view(subject, null, purposes.determineScope(id));
  }

  private void register(List<Part<NewSubject, SubjectView>> parts) {
    var made = parts.stream().map(part -> part.call().runAs(() -> made(part.request()))).toList();
    writer.flush();
    writer.requireFreeCustomerNumbers(made);
    for (var i = 0; i < made.size(); i++) {
      var part = parts.get(i);
      var subject = made.get(i);
      part.respond(
          part.call().runAs(() -> view(subject, Outcome.CREATED, purposes.determineScope())));
    }
    trail.recordAll(parts.stream().map(Part::call).toList());
  }

  private DataSubject made(NewSubject stated) {
    var subject = writer.create(stated, Provenance.of(stated.source, stated.means, clock));
    Call.current().subjectId = subject.id();
    return subject;
  }

  private SubjectView view(DataSubject subject, Outcome outcome, PurposeScope scope) {
    purposes.reportLeftOut(scope, Category.Storage.SUBJECT);
    return subject.view(outcome, scope);
  }
}
