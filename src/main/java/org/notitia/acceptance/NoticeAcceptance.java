package org.notitia.acceptance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * When a person saw a version of the notice, first used the service under it, and accepted it by
 * use (P42).
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

  /** The id: one row for each person and version. */
  static String id(String subjectId, long noticeVersion) {
    return noticeVersion + ":" + subjectId;
  }

  /** Records that the person has seen the version; the first time counts. */
  void seen(Instant now) {
    seenAt = seenAt == null ? now : seenAt;
  }

  /**
   * Records that the person used the service. This accepts the version if the person was notified
   * of all changes.
   */
  void used(boolean told, Instant now) {
    usedAt = usedAt == null ? now : usedAt;
    acceptedAt = acceptedAt == null && told ? now : acceptedAt;
  }

  /** Merges the row of another person: the earlier times count. */
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
