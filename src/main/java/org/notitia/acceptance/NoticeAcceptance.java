package org.notitia.acceptance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * How far a person is with a version of the notice: saw it, used the service while it was in force,
 * accepted it by that (P42).
 */
@Entity
@Table(name = "notice_acceptance")
@NamedQuery(
    name = NoticeAcceptance.OF_SUBJECT,
    query =
        "select a from NoticeAcceptance a where a.subjectId = :subject order by a.noticeVersion desc")
class NoticeAcceptance {
  static final String OF_SUBJECT = "NoticeAcceptance.ofSubject";

  @Id private String id;

  @Column(name = "subject_id", updatable = false)
  private String subjectId;

  @Column(name = "notice_version", updatable = false)
  private long noticeVersion;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  protected NoticeAcceptance() {} // for JPA

  NoticeAcceptance(String subjectId, long noticeVersion) {
    this.id = id(subjectId, noticeVersion);
    this.subjectId = subjectId;
    this.noticeVersion = noticeVersion;
  }

  /** One for a person and a version. */
  static String id(String subjectId, long noticeVersion) {
    return noticeVersion + ":" + subjectId;
  }

  /** The first time counts. */
  void seen(Instant now) {
    seenAt = seenAt == null ? now : seenAt;
  }

  /**
   * The person used the service; after having been told of all changes, that accepts the version.
   */
  void used(boolean told, Instant now) {
    usedAt = usedAt == null ? now : usedAt;
    acceptedAt = acceptedAt == null && told ? now : acceptedAt;
  }

  /** Of two persons who are one: what came first. */
  void add(NoticeAcceptance other) {
    seenAt = first(seenAt, other.seenAt);
    usedAt = first(usedAt, other.usedAt);
    acceptedAt = first(acceptedAt, other.acceptedAt);
  }

  private static Instant first(Instant one, Instant other) {
    return one == null || other != null && other.isBefore(one) ? other : one;
  }

  long noticeVersion() {
    return noticeVersion;
  }

  Instant seenAt() {
    return seenAt;
  }

  Instant usedAt() {
    return usedAt;
  }

  Instant acceptedAt() {
    return acceptedAt;
  }
}
