package org.notitia.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The answer to a creating request, kept for its repetition. It goes with the person it is about. */
@Entity
@Table(name = "answered_request")
class Answered {
  /** The account's name and the key it chose. */
  @Id String id;

  /** Digest of what was sent. */
  @Column(updatable = false)
  String request;

  @Column(name = "subject_id")
  String subjectId;

  String answer;

  @Column(name = "answered_at", updatable = false)
  Instant at;

  protected Answered() {} // for JPA

  Answered(String id, String request, Instant at) {
    this.id = id;
    this.request = request;
    this.at = at;
  }
}
