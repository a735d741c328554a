package org.notitia.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;

/** Tells from the audit trail whether data of a data subject was read or changed. */
@ApplicationScoped
public class AccessHistory {
  private static final String CONDITION =
      "a.recordedAt >= :since and a.act not in :excludedActs"
          + " and a.outcome = org.notitia.audit.AuditEntry.Outcome.DONE";
  private static final String OF_ONE_SUBJECT =
      "select a.id from AuditEntry a where a.subjectId = :subject and " + CONDITION;
  private static final String OF_SEVERAL_SUBJECTS =
      "select a.id from AuditSubject s join AuditEntry a on a.id = s.auditId"
          + " where s.subjectId = :subject and "
          + CONDITION;

  @PersistenceContext EntityManager em;

  /**
   * Whether the audit trail has an act on data of this data subject, alone or together with others.
   *
   * @param since the earliest time of the act
   * @param excludedActs acts that do not count, by operation id
   */
  public boolean hasActivitySince(
      Instant since, String subjectId, Collection<String> excludedActs) {
    return exists(OF_ONE_SUBJECT, since, subjectId, excludedActs)
        || exists(OF_SEVERAL_SUBJECTS, since, subjectId, excludedActs);
  }

  private boolean exists(
      String query, Instant since, String subjectId, Collection<String> excludedActs) {
    return !em.createQuery(query, String.class)
        .setParameter("subject", subjectId)
        .setParameter("since", since)
        .setParameter("excludedActs", excludedActs)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
