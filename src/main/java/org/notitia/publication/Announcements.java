package org.notitia.publication;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.outbox.NewMessage;
import org.notitia.outbox.Outbox;
import org.notitia.platform.persistence.Transactions;

/** Announces versions with material changes: a message to each person with an address (P43). */
@ApplicationScoped
public class Announcements {
  /** The name of the message's templates. */
  static final String KIND = "notice-changed";

  /** Stays below 5,000 rows with their index rows, above which Derby locks the whole table. */
  private static final int BATCH = 500;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject Outbox outbox;
  @EJB Transactions transactions;

  @Inject
  @ConfigProperty(name = "notitia.notice.show-to-all")
  boolean showToAll;

  /** Begins an announcement in the transaction that publishes. */
  void announce(@Observes NoticePublished published) {
    if (published.material() && !showToAll) {
      em.persist(new Announcement(published.after().version(), clock.instant()));
    }
  }

  /**
   * Queues messages to the next persons, each in the language nearest to the person's own, and
   * records the progress, all in one transaction. Only one node does so at a time; the others wait
   * for the row lock.
   *
   * @return whether there may be more to do
   */
  boolean announceNextBatch() {
    return transactions.inNew(
        () -> {
          var due = due();
          due.ifPresent(this::announceNextBatch);
          return due.isPresent();
        });
  }

  private Optional<String> due() {
    return em.createNamedQuery(Announcement.DUE, String.class)
        .setParameter("open", Announcement.open())
        .setParameter("now", clock.instant())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private void announceNextBatch(String id) {
    var announcement = em.find(Announcement.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (!announcement.isOpen()) {
      return; // another node has just finished it
    }
    var persons =
        em.createNamedQuery(Announcement.PERSONS, Object[].class)
            .setParameter("after", announcement.lastSubjectId())
            .setMaxResults(BATCH)
            .getResultList();
    if (persons.isEmpty()) {
      announcement.finishPass(clock.instant());
      return;
    }
    var notice = notice(announcement.noticeVersion());
    var messages =
        persons.stream().filter(row -> row[2] != null).map(row -> message(notice, row)).toList();
    announcement.advanceTo((String) persons.get(persons.size() - 1)[0], outbox.queueAll(messages));
  }

  private static NewMessage message(Notice notice, Object[] row) {
    return new NewMessage(
        (String) row[0],
        KIND,
        key(notice.version(), (String) row[0]),
        language((String) row[1], notice.languages()),
        Map.of("version", notice.version()));
  }

  /** The key of the message to a person about a version: it is never queued twice. */
  public static String key(long version, String subjectId) {
    return "notice-" + version + ":" + subjectId;
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
