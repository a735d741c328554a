package org.notitia.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.notitia.platform.Ids;

/** A request to sweep a person's data at once; deleted when the sweep has processed it. */
@Entity
@Table(name = "sweep_request")
@NamedQuery(
    name = SweepRequest.DUE,
    query = "select r from SweepRequest r where r.dueAt <= :now order by r.id")
public class SweepRequest {
  static final String DUE = "SweepRequest.due";
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** Why the sweep is requested. */
  enum Kind {
    BASIS,
    RELEASE
  }

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "subject_id")
  private String subjectId;

  private String purpose;
  private long removed;

  /** Entries without a legal basis that a hold or a restriction keeps. */
  private long kept;

  @Column(name = "due_at")
  private Instant dueAt;

  protected SweepRequest() {} // for JPA

  private SweepRequest(Kind kind, String subjectId, String purpose, Instant now) {
    this.id = Ids.next();
    this.kind = kind;
    this.subjectId = subjectId;
    this.purpose = purpose;
    this.dueAt = now;
  }

  /** Requests a sweep because a hold was released. */
  public static SweepRequest released(String subjectId, Instant now) {
    return new SweepRequest(Kind.RELEASE, subjectId, null, now);
  }

  /** Requests a sweep because a consent to the purpose was withdrawn, or the purpose forbidden. */
  static SweepRequest withdrawn(String subjectId, String purpose, Instant now) {
    return new SweepRequest(Kind.BASIS, subjectId, purpose, now);
  }

  void count(long removed, long kept) {
    this.removed += removed;
    this.kept += kept;
  }

  /** Postpones the request after a failure. */
  void putOff(Instant now) {
    dueAt = now.plus(PAUSE);
  }

  boolean is(Kind kind) {
    return this.kind == kind;
  }

  Kind kind() {
    return kind;
  }

  String id() {
    return id;
  }

  String subjectId() {
    return subjectId;
  }

  String purpose() {
    return purpose;
  }

  long removed() {
    return removed;
  }

  long kept() {
    return kept;
  }
}
