package org.notitia.publication;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.notice.Languages;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.outbox.NewMessage;
import org.notitia.outbox.Outbox;
import org.notitia.platform.persistence.Transactions;
import org.notitia.subject.SubjectContact;
import org.notitia.subject.SubjectDirectory;

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
  @Inject SubjectDirectory directory;
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
    var persons = directory.contactsAfter(announcement.lastSubjectId(), BATCH);
    if (persons.isEmpty()) {
      announcement.finishPass(clock.instant());
      return;
    }
    var notice = notices.version(announcement.noticeVersion());
    var messages =
        persons.stream()
            .filter(person -> !person.emails().isEmpty())
            .map(person -> message(notice, person))
            .toList();
    announcement.advanceTo(persons.get(persons.size() - 1).id(), outbox.queueAll(messages));
  }

  private static NewMessage message(Notice notice, SubjectContact person) {
    return new NewMessage(
        person.id(),
        KIND,
        key(notice.version(), person.id()),
        Languages.nearest(person.language(), notice.languages()),
        Map.of("version", notice.version()));
  }

  /** The key of the message to a person about a version: it is never queued twice. */
  public static String key(long version, String subjectId) {
    return "notice-" + version + ":" + subjectId;
  }
}
