package org.notitia.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.notitia.platform.Ids;

/**
 * The announcement of a version with material changes to all persons: how far it has come. It goes
 * through them by id, and then once more through the latest, for those who were just being written
 * when it passed.
 */
@Entity
@Table(name = "announcement")
@NamedQuery(
    name = Announcement.DUE,
    query =
        "select a.id from Announcement a where a.state in :open and a.dueAt <= :now"
            + " order by a.noticeVersion")
class Announcement {
  static final String DUE = "Announcement.due";

  /** Which way through the persons it is on. */
  enum State {
    ALL,
    LATE,
    DONE
  }

  /** No transaction is open for longer. */
  static final Duration LATE = Duration.ofMinutes(2);

  private static final String BEFORE_ALL = "";

  @Id private String id;
  @Version private long version;

  @Column(name = "notice_version", updatable = false)
  private long noticeVersion;

  @Enumerated(EnumType.STRING)
  private State state = State.ALL;

  /** The last person it has come to. */
  @Column(name = "last_subject_id")
  private String lastSubjectId = BEFORE_ALL;

  @Column(name = "due_at")
  private Instant dueAt;

  private long queued;

  @Column(name = "published_at", updatable = false)
  private Instant publishedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  protected Announcement() {} // for JPA

  Announcement(long noticeVersion, Instant now) {
    this.id = Ids.next();
    this.noticeVersion = noticeVersion;
    this.dueAt = now;
    this.publishedAt = now;
  }

  /** Has come to that person, with so many messages more. */
  void advanceTo(String subjectId, int messages) {
    lastSubjectId = subjectId;
    queued += messages;
  }

  /** Has come to the last person there is. */
  void finishPass(Instant now) {
    if (state == State.ALL) {
      state = State.LATE;
      dueAt = now.plus(LATE);
      var late = Ids.from(publishedAt.minus(LATE));
      lastSubjectId = lastSubjectId.compareTo(late) < 0 ? lastSubjectId : late;
    } else {
      state = State.DONE;
      finishedAt = now;
    }
  }

  static List<State> open() {
    return List.of(State.ALL, State.LATE);
  }

  boolean isOpen() {
    return state != State.DONE;
  }

  long noticeVersion() {
    return noticeVersion;
  }

  String lastSubjectId() {
    return lastSubjectId;
  }
}
