package org.notitia.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The answer to a creating request, kept for its repetition. It goes with the person it is about.
 */
@Entity
@Table(name = "idempotency_record")
class IdempotencyRecord {
  /** The account's name and the key it chose. */
  @Id private String id;

  /** Digest of what was sent. */
  @Column(updatable = false)
  private String request;

  @Column(name = "subject_id")
  private String subjectId;

  @Lob private byte[] answer;

  @Column(name = "answered_at", updatable = false)
  private Instant at;

  protected IdempotencyRecord() {} // for JPA

  IdempotencyRecord(String id, String request, Instant at) {
    this.id = id;
    this.request = request;
    this.at = at;
  }

  void with(byte[] answer, String subjectId) {
    this.answer = answer;
    this.subjectId = subjectId;
  }

  boolean isSince(Instant instant) {
    return at.isAfter(instant);
  }

  Instant at() {
    return at;
  }

  boolean isTo(String request) {
    return this.request.equals(request);
  }

  byte[] answer() {
    return answer;
  }

  String subjectId() {
    return subjectId;
  }
}
