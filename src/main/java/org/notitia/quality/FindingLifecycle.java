package org.notitia.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.notitia.subject.DataRemoved;

/** What was found of a person who went, goes: a dismissal's reason may tell of them. */
@ApplicationScoped
public class FindingLifecycle {
  @PersistenceContext EntityManager em;

  /** In the transaction of the removal. */
  void forget(@Observes DataRemoved removed) {
    if (removed.wholly()) {
      for (var whose : new String[] {"subjectId", "about"}) {
        em.createQuery("delete from Finding f where f." + whose + " = :id")
            .setParameter("id", removed.subjectId())
            .executeUpdate();
      }
    }
  }
}
