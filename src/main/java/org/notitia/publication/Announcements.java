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
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.notice.Languages;
import org.notitia.notice.Notices;
import org.notitia.outbox.Outbox;
import org.notitia.subject.SubjectDirectory;

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
  @Inject SubjectDirectory directory;

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
    var persons = directory.contactsAfter(announcement.lastSubjectId(), BATCH);
    if (persons.isEmpty()) {
      announcement.finishPass(clock.instant());
      return;
    }
    var notice = notices.version(announcement.noticeVersion());
    var known =
        outbox.existingKeys(
            persons.stream().map(person -> key(notice.version(), person.id())).toList());
    var queued = 0;
    for (var person : persons) {
      var key = key(notice.version(), person.id());
      if (!person.emails().isEmpty() && !known.contains(key)) {
        outbox.queue(
            person.id(),
            KIND,
            key,
            Languages.nearest(person.language(), notice.languages()),
            Map.of("version", notice.version()));
        queued++;
      }
    }
    announcement.advanceTo(persons.get(persons.size() - 1).id(), queued);
  }

  /** What makes the message to a person about a version one for all time. */
  public static String key(long version, String subjectId) {
    return "notice-" + version + ":" + subjectId;
  }
}
