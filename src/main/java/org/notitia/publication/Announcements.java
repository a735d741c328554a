package org.notitia.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.outbox.Outbox;

/** Announces versions with material changes: a message to each person with an address (P43). */
@Stateless
@PermitAll
public class Announcements {
  /** The name of the message's templates. */
  static final String KIND = "notice-changed";

  /** Below 5,000 rows and their index rows, or Derby locks the table. */
  private static final int BATCH = 500;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject Outbox outbox;

  @Inject
  @ConfigProperty(name = "notitia.notice.show-to-all")
  boolean showToAll;

  /** Begins in the transaction that publishes: no version without its announcement. */
  public void announce(@Observes NoticePublished published) {
    if (published.material() && !showToAll) {
      em.persist(new Announcement(published.after().version(), clock.instant()));
    }
  }

  /**
   * Queues messages to the next persons, each in the language nearest to their own, and notes how
   * far it came, all in one transaction; of several nodes one does, and the others wait for it.
   *
   * @return whether there may be more to do
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean announceNextBatch() {
    var due =
        em.createNamedQuery(Announcement.DUE, String.class)
            .setParameter("open", Announcement.open())
            .setParameter("now", clock.instant())
            .setMaxResults(1)
            .getResultList();
    if (due.isEmpty()) {
      return false;
    }
    var announcement = em.find(Announcement.class, due.get(0), LockModeType.PESSIMISTIC_WRITE);
    if (announcement.isOpen()) { // else another node has just finished it
      announceNextBatch(announcement);
    }
    return true;
  }

  private void announceNextBatch(Announcement announcement) {
    var persons =
        em.createNamedQuery(Announcement.PERSONS, Object[].class)
            .setParameter("after", announcement.toldUpTo())
            .setMaxResults(BATCH)
            .getResultList();
    if (persons.isEmpty()) {
      announcement.finishPass(clock.instant());
      return;
    }
    var notice = notice(announcement.noticeVersion());
    var known = outbox.existingKeys(persons.stream().map(row -> key(notice, row)).toList());
    var queued = 0;
    for (var row : persons) {
      if (row[2] != null && !known.contains(key(notice, row))) {
        queue(notice, row);
        queued++;
      }
    }
    announcement.advanceTo((String) persons.get(persons.size() - 1)[0], queued);
  }

  private void queue(Notice notice, Object[] row) {
    outbox.queue(
        (String) row[0],
        KIND,
        key(notice, row),
        language((String) row[1], notice.languages()),
        Map.of("version", notice.version()));
  }

  /** What makes the message to a person about a version one for all time. */
  public static String key(long version, String subjectId) {
    return "notice-" + version + ":" + subjectId;
  }

  private static String key(Notice notice, Object[] row) {
    return key(notice.version(), (String) row[0]);
  }

  /** One that another node has just published may not be known here yet. */
  private Notice notice(long number) {
    return number <= notices.published().size() ? notices.version(number) : notices.latest();
  }

  /** The language of the notice nearest to the person's, else its first. */
  static String language(String own, List<String> offered) {
    try {
      var found = own == null ? null : Locale.lookupTag(LanguageRange.parse(own), offered);
      return found == null ? offered.get(0) : found;
    } catch (IllegalArgumentException odd) {
      return offered.get(0);
    }
  }
}
