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
import org.notitia.audit.Trail;
import org.notitia.platform.Call;
import org.notitia.platform.Lookup;
import org.notitia.platform.Outcome;
import org.notitia.platform.Together;
import org.notitia.platform.Together.Part;
import org.notitia.platform.Transactions;
import org.notitia.platform.Whereabouts;

/** Finds persons, and takes persons in, for all who ask at the same time. */
@ApplicationScoped
public class SubjectsTogether {
  @PersistenceContext EntityManager em;
  @Inject Whereabouts whereabouts;
  @EJB Transactions transactions;
  @Inject Clock clock;
  @Inject Lookup lookup;
  @Inject Purposes purposes;
  @Inject SubjectWriter writer;
  @Inject Trail trail;

  private Together<String, SubjectView> readers;
  private Together<NewSubject, SubjectView> writers;

  @PostConstruct
  void begin() {
    readers = new Together<>(transactions, this::find);
    writers = new Together<>(transactions, this::register);
  }

  SubjectView find(String id) {
    return readers.ask(id);
  }

  SubjectView register(NewSubject stated) {
    return writers.ask(stated);
  }

  private void find(List<Part<String, SubjectView>> parts) {
    var found = new HashMap<String, DataSubject>();
    lookup
        .all(
            parts.stream().map(Part::question).distinct().toList(),
            some ->
                em.createQuery("select s from DataSubject s where s.id in :ids", DataSubject.class)
                    .setParameter("ids", some)
                    .getResultList())
        .forEach(one -> found.put(one.id(), one));
    for (var part : parts) {
      var id = part.question();
      part.answer(part.call().during(() -> found(id, found.get(id))));
    }
    trail.allDone(parts.stream().map(Part::call).toList());
  }

  private SubjectView found(String id, DataSubject subject) {
    var call = Call.current();
    if (subject == null || !subject.isVisibleTo(call)) {
      throw whereabouts.missing(id);
    }
    call.subjectId = id;
    return subject.view(null, purposes.use(id));
  }

  private void register(List<Part<NewSubject, SubjectView>> parts) {
    var made = parts.stream().map(part -> part.call().during(() -> made(part.question()))).toList();
    writer.flush();
    writer.needOwnNumbers(made);
    for (var i = 0; i < made.size(); i++) {
      var part = parts.get(i);
      var subject = made.get(i);
      part.answer(part.call().during(() -> subject.view(Outcome.CREATED, purposes.use())));
    }
    trail.allDone(parts.stream().map(Part::call).toList());
  }

  private DataSubject made(NewSubject stated) {
    var subject = writer.prepare(stated, Origin.of(stated.source, stated.means, clock));
    Call.current().subjectId = subject.id();
    return subject;
  }
}
