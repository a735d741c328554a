package org.notitia.register.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What is due for removal by its row, page by page in the order of the days and ids. */
@ApplicationScoped
public class DueItems {
  private static final String DUE_AFTER =
      "%1$s <= :today and %1$s >= :day and (%1$s > :day or %2$s.id > :id) order by %1$s, %2$s.id";
  private static final String ENTRIES =
      "select new org.notitia.register.expiry.DueItem(e.id, e.subjectId, e.expiresOn) from Entry e where "
          + DUE_AFTER.formatted("e.expiresOn", "e");
  private static final String PARTS =
      "select new org.notitia.register.expiry.DueItem(s.id, s.id, s.clearsOn) from DataSubject s where "
          + DUE_AFTER.formatted("s.clearsOn", "s");
  private static final String SUBJECTS =
      "select new org.notitia.register.expiry.DueItem(s.id, s.id, s.expiresOn) from DataSubject s"
          + " where s.id not in (select e.subjectId from Entry e where e.subjectId = s.id) and "
          + DUE_AFTER.formatted("s.expiresOn", "s");

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** The next entries whose day has come. */
  public List<DueItem> entries(DueItem after, int limit) {
    return read(ENTRIES, after, limit);
  }

  /** The next data subjects of whose record a part is due. */
  public List<DueItem> subjectParts(DueItem after, int limit) {
    return read(PARTS, after, limit);
  }

  /** The next data subjects who are due and about whom there is no entry. */
  public List<DueItem> subjects(DueItem after, int limit) {
    return read(SUBJECTS, after, limit);
  }

  private List<DueItem> read(String query, DueItem after, int limit) {
    return em.createQuery(query, DueItem.class)
        .setParameter("today", LocalDate.now(clock))
        .setParameter("day", after.due())
        .setParameter("id", after.id())
        .setMaxResults(limit)
        .getResultList();
  }
}
