package org.notitia.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.notitia.access.DataRemoved;

/** What a person who went had seen and accepted, goes. */
@ApplicationScoped
public class Remainders {
  @PersistenceContext EntityManager em;

  /** In the transaction of the removal. */
  void forget(@Observes DataRemoved removed) {
    if (removed.wholly()) {
      em.createQuery("delete from Acquaintance a where a.subjectId = :subject")
          .setParameter("subject", removed.subjectId())
          .executeUpdate();
    }
  }
}
