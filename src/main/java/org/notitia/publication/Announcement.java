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
 * The announcement of a version with material changes to all persons, and its progress. A first
 * pass takes all persons by id. A second pass takes those with the latest ids again, because some
 * of them may have been committed only after the first pass.
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

  /** The progress of the announcement. */
  enum State {
    FIRST_PASS,
    SECOND_PASS,
    DONE
  }

  /** The longest time for which a transaction that registers a person can be open. */
  static final Duration GRACE_PERIOD = Duration.ofMinutes(2);

  private static final String BEFORE_ALL = "";

  @Id private String id;
  @Version private long version;

  @Column(name = "notice_version", updatable = false)
  private long noticeVersion;

  @Enumerated(EnumType.STRING)
  private State state = State.FIRST_PASS;

  /** The last person of the last batch; persons are processed in the order of their ids. */
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

  /** Records the last person of a batch, and how many messages the batch queued. */
  void advanceTo(String subjectId, int messages) {
    lastSubjectId = subjectId;
    queued += messages;
  }

  /** Ends a pass. The second one begins after the grace period, with the persons recorded in it. */
  void finishPass(Instant now) {
    if (state == State.FIRST_PASS) {
      state = State.SECOND_PASS;
      dueAt = now.plus(GRACE_PERIOD);
      var recorded = Ids.from(publishedAt.minus(GRACE_PERIOD));
      lastSubjectId = lastSubjectId.compareTo(recorded) < 0 ? lastSubjectId : recorded;
    } else {
      state = State.DONE;
      finishedAt = now;
    }
  }

  static List<State> open() {
    return List.of(State.FIRST_PASS, State.SECOND_PASS);
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
