package org.notitia.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.notitia.register.SubjectMerger;
import org.notitia.subject.DataRemoved;

/** What a person had seen and accepted goes with the person, or over to whom that one became. */
@ApplicationScoped
public class AcceptanceLifecycle {
  @PersistenceContext EntityManager em;

  /** In the transaction of the removal. */
  void forget(@Observes DataRemoved removed) {
    if (removed.wholly()) {
      em.createQuery("delete from NoticeAcceptance a where a.subjectId = :subject")
          .setParameter("subject", removed.subjectId())
          .executeUpdate();
    }
  }

  /** Both are one person, who saw what either saw (P42). */
  void follow(@Observes SubjectMerger.Merged merged) {
    var theirs =
        em.createNamedQuery(NoticeAcceptance.OF_SUBJECT, NoticeAcceptance.class)
            .setParameter("subject", merged.gone())
            .getResultList();
    for (var one : theirs) {
      var id = NoticeAcceptance.id(merged.kept(), one.noticeVersion());
      var own = em.find(NoticeAcceptance.class, id);
      if (own == null) {
        own = new NoticeAcceptance(merged.kept(), one.noticeVersion());
        em.persist(own);
      }
      own.add(one);
      em.remove(one);
    }
  }
}
