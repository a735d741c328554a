package org.notitia.register.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Counts of entries and data subjects by the day they are due, for the retention report. */
@ApplicationScoped
public class RetentionCounts {
  private static final String ENTRIES =
      "select new org.notitia.register.expiry.RetentionCount(e.category, count(e)) from Entry e ";
  private static final String SUBJECTS = "select count(s) from DataSubject s ";

  @PersistenceContext EntityManager em;

  /** All entries, by category. */
  public List<RetentionCount> entries() {
    return read(ENTRIES + "group by e.category");
  }

  /** The entries that have no day yet, by category. */
  public List<RetentionCount> entriesWithoutDay() {
    return read(ENTRIES + "where e.expiresOn is null group by e.category");
  }

  /** The entries that are due before that day, by category and day. */
  public List<RetentionCount> entriesDueBefore(LocalDate end) {
    return em.createQuery(
            "select new org.notitia.register.expiry.RetentionCount(e.category, e.expiresOn, count(e))"
                + " from Entry e where e.expiresOn < :end group by e.category, e.expiresOn",
            RetentionCount.class)
        .setParameter("end", end)
        .getResultList();
  }

  /** The entries that are due, about data subjects whose processing is restricted, by category. */
  public List<RetentionCount> restrictedEntriesDue(LocalDate today) {
    return em.createQuery(
            ENTRIES
                + "join DataSubject s on s.id = e.subjectId where e.expiresOn <= :today"
                + " and s.restricted = true group by e.category",
            RetentionCount.class)
        .setParameter("today", today)
        .getResultList();
  }

  public long subjects() {
    return em.createQuery(SUBJECTS, Long.class).getSingleResult();
  }

  public long subjectsWithoutDay() {
    return em.createQuery(SUBJECTS + "where s.expiresOn is null", Long.class).getSingleResult();
  }

  /** The data subjects who are due before that day, by day. */
  public List<RetentionCount> subjectsDueBefore(LocalDate end) {
    return byDay("expiresOn", end);
  }

  /** The data subjects of whose record a part is due before that day, by day. */
  public List<RetentionCount> subjectPartsDueBefore(LocalDate end) {
    return byDay("clearsOn", end);
  }

  /** The data subjects who are due and whose processing is restricted. */
  public long restrictedSubjectsDue(LocalDate today) {
    return due("s.restricted = true", today);
  }

  /** The data subjects who are due and about whom there are entries. */
  public long subjectsDueWithEntries(LocalDate today) {
    return due("s.id in (select e.subjectId from Entry e where e.subjectId = s.id)", today);
  }

  private long due(String condition, LocalDate today) {
    return em.createQuery(SUBJECTS + "where s.expiresOn <= :today and " + condition, Long.class)
        .setParameter("today", today)
        .getSingleResult();
  }

  private List<RetentionCount> byDay(String day, LocalDate end) {
    return em.createQuery(
            ("select new org.notitia.register.expiry.RetentionCount(s.%1$s, count(s)) from DataSubject s"
                    + " where s.%1$s < :end group by s.%1$s")
                .formatted(day),
            RetentionCount.class)
        .setParameter("end", end)
        .getResultList();
  }

  private List<RetentionCount> read(String query) {
    return em.createQuery(query, RetentionCount.class).getResultList();
  }
}
