package org.notitia.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The stored answer to a creating request, returned if the request is repeated. It is deleted with
 * the data subject whose data it contains.
 */
@Entity
@Table(name = "idempotency_record")
class IdempotencyRecord {
  /** The name of the account and its {@code Idempotency-Key}. */
  @Id private String id;

  /** The digest of the request's path and body. */
  @Column(name = "request", updatable = false)
  private String requestDigest;

  @Column(name = "subject_id")
  private String subjectId;

  @Lob private byte[] answer;

  @Column(name = "answered_at", updatable = false)
  private Instant at;

  protected IdempotencyRecord() {} // for JPA

  IdempotencyRecord(String id, String request, Instant at) {
    this.id = id;
    this.requestDigest = request;
    this.at = at;
  }

  void setAnswer(byte[] answer, String subjectId) {
    this.answer = answer;
    this.subjectId = subjectId;
  }

  boolean isSince(Instant instant) {
    return at.isAfter(instant);
  }

  Instant at() {
    return at;
  }

  boolean isForRequest(String request) {
    return this.requestDigest.equals(request);
  }

  byte[] answer() {
    return answer;
  }

  String subjectId() {
    return subjectId;
  }
}
