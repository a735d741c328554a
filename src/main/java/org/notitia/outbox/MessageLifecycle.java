package org.notitia.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.notitia.subject.DataRemoved;

/** Messages to a person who went, go. */
@ApplicationScoped
public class MessageLifecycle {
  @PersistenceContext EntityManager em;

  /** In the transaction of the removal. */
  void forget(@Observes DataRemoved removed) {
    if (removed.wholly()) {
      em.createQuery("delete from Message m where m.subjectId = :subject")
          .setParameter("subject", removed.subjectId())
          .executeUpdate();
    }
  }
}
