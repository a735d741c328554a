package org.notitia.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.notitia.register.expiry.RetentionCount;

/**
 * The counts of the report that need rows of the register beside holds or choices. The database
 * joins them: fetched apart they would be as many as there are data subjects.
 */
@ApplicationScoped
public class HeldCounts {
  private static final String IN_FORCE = " and h.releasedAt is null and h.endsOn >= :today";

  @PersistenceContext EntityManager em;

  /** The entries that are due and kept by a hold, by category and ground. */
  public List<HeldCount> entries(LocalDate today) {
    return held(
        "select new org.notitia.retention.HeldCount(e.category, h.ground, count(distinct e.id))"
            + " from Entry e join Hold h on h.subjectId = e.subjectId where e.expiresOn <= :today"
            + " and (h.entryId is null or h.entryId = e.id)"
            + " and (h.category is null or h.category = e.category)"
            + IN_FORCE
            + " group by e.category, h.ground",
        today);
  }

  /** The data subjects who are due and kept by a hold, by ground. */
  public List<HeldCount> subjects(LocalDate today) {
    return held(
        "select new org.notitia.retention.HeldCount(h.ground, count(distinct s.id)) from Hold h"
            + " join DataSubject s on s.id = h.subjectId where s.expiresOn <= :today"
            + IN_FORCE
            + " group by h.ground",
        today);
  }

  /** The choices, by the day on which the relationship with their data subject ended. */
  public List<RetentionCount> choicesByRelationshipEnd() {
    return em.createQuery(
            "select new org.notitia.register.expiry.RetentionCount(s.details.relationshipEnded, count(c))"
                + " from Choice c join DataSubject s on s.id = c.subjectId"
                + " group by s.details.relationshipEnded",
            RetentionCount.class)
        .getResultList();
  }

  private List<HeldCount> held(String query, LocalDate today) {
    return em.createQuery(query, HeldCount.class).setParameter("today", today).getResultList();
  }
}
