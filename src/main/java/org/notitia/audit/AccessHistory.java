package org.notitia.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;

/** Whether anybody looked at or changed a person's data, by the trail. */
@ApplicationScoped
public class AccessHistory {
  private static final String CONDITION =
      "a.recordedAt >= :since and a.act not in :but"
          + " and a.outcome = org.notitia.audit.AuditEntry.Outcome.DONE";
  private static final String OF_ONE_SUBJECT =
      "select a.id from AuditEntry a where a.subjectId = :subject and " + CONDITION;
  private static final String OF_SEVERAL_SUBJECTS =
      "select a.id from AuditSubject s join AuditEntry a on a.id = s.auditId"
          + " where s.subjectId = :subject and "
          + CONDITION;

  @PersistenceContext EntityManager em;

  /** Whether any act but these was done with the person's data since, alone or in a list. */
  public boolean hasActivitySince(Instant since, String subjectId, Collection<String> but) {
    return exists(OF_ONE_SUBJECT, since, subjectId, but)
        || exists(OF_SEVERAL_SUBJECTS, since, subjectId, but);
  }

  private boolean exists(String query, Instant since, String subjectId, Collection<String> but) {
    return !em.createQuery(query, String.class)
        .setParameter("subject", subjectId)
        .setParameter("since", since)
        .setParameter("but", but)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
