package org.notitia.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.notitia.platform.Ids;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/**
 * The choices of a data subject and their status: deleted when the data subject is erased. After a
 * merge both chose what either chose, so that nothing that was prohibited becomes allowed.
 */
@ApplicationScoped
public class ChoiceLifecycle implements PersonalDataSource {
  /** {@link #move} counts the choices. */
  public static final String SECTION = "consent";

  @PersistenceContext EntityManager em;

  @Override
  public String section() {
    return SECTION;
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "choice",
            "id",
            "subject_id",
            "kind",
            "purpose",
            "channel",
            "chosen_at",
            "source",
            "means",
            "evidence",
            "evidence_reference",
            "notice_version",
            "recorded_at",
            "recorded_by"),
        PersonalTable.of(
            "choice_status",
            "subject_id",
            "purpose",
            "channel",
            "consent_at",
            "withdrawal_at",
            "prohibition_at",
            "prohibition_lifted_at",
            "objection_at",
            "objection_withdrawn_at"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    return Map.of(
        "choices",
        em.createNamedQuery(Choice.OF_SUBJECT, Choice.class)
            .setParameter("subject", subjectId)
            .setParameter("before", Ids.BEHIND_ALL)
            .getResultStream()
            .map(choice -> choice.view(null))
            .toList(),
        "choiceStatus",
        statuses(subjectId).stream().map(ChoiceStatusView::of).toList());
  }

  @Override
  public void remove(String subjectId) {
    removeEvidence(subjectId);
    em.createQuery("delete from ChoiceStatus s where s.subjectId = :subject")
        .setParameter("subject", subjectId)
        .executeUpdate();
  }

  /**
   * Removes the evidence of a data subject's choices, and the consents, which cannot be shown
   * without it. Prohibitions and objections stay in force as long as the data subject is in the
   * register (P39).
   */
  public void removeEvidence(String subjectId) {
    em.createQuery("delete from Choice c where c.subjectId = :subject")
        .setParameter("subject", subjectId)
        .executeUpdate();
    em.createQuery("update ChoiceStatus s set s.consent = 0 where s.subjectId = :subject")
        .setParameter("subject", subjectId)
        .executeUpdate();
  }

  @Override
  public int move(String keptId, String mergedId) {
    for (var theirs : statuses(mergedId)) {
      var key = theirs.key(keptId);
      var own = em.find(ChoiceStatus.class, key);
      if (own == null) {
        own = new ChoiceStatus(key);
        em.persist(own);
      }
      own.add(theirs.moments());
      em.remove(theirs);
    }
    em.flush();
    return em.createQuery("update Choice c set c.subjectId = :kept where c.subjectId = :merged")
        .setParameter("kept", keptId)
        .setParameter("merged", mergedId)
        .executeUpdate();
  }

  private List<ChoiceStatus> statuses(String subjectId) {
    return em.createNamedQuery(ChoiceStatus.OF_SUBJECT, ChoiceStatus.class)
        .setParameter("subject", subjectId)
        .getResultList();
  }
}
