package org.notitia.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.notitia.register.SubjectMerger;

/** Persons who became one: what holds back the data of either holds back that one's. */
@ApplicationScoped
public class HoldLifecycle {
  @PersistenceContext EntityManager em;

  /** In the transaction of the merge. */
  void follow(@Observes SubjectMerger.Merged merged) {
    for (var of : new String[] {"Hold", "SweepRequest"}) {
      em.createQuery("update " + of + " x set x.subjectId = :kept where x.subjectId = :gone")
          .setParameter("kept", merged.kept())
          .setParameter("gone", merged.gone())
          .executeUpdate();
    }
  }
}
