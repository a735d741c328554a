package org.notitia.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.notitia.platform.Ids;
import org.notitia.platform.ProblemException;
import org.notitia.quality.Inspector.Defect;

/** A data quality problem (P27): open until it is resolved or dismissed. */
@Entity
@Table(name = "finding")
@NamedQuery(
    name = Finding.OF_SUBJECTS,
    query = "select f from Finding f where f.subjectId in :subjects")
@NamedQuery(name = Finding.ABOUT, query = "select f from Finding f where f.about in :subjects")
@NamedQuery(
    name = Finding.OF_RULE,
    query =
        "select distinct f.subjectId from Finding f where f.state = :state and f.rule = :rule and f.subjectId > :after order by f.subjectId")
@NamedQuery(
    name = Finding.LIST,
    query =
        "select f from Finding f where f.state = :state and f.rule in :rules and f.id < :before order by f.id desc")
public class Finding {
  static final String OF_SUBJECTS = "Finding.ofSubjects";
  static final String ABOUT = "Finding.about";
  static final String OF_RULE = "Finding.ofRule";
  static final String LIST = "Finding.list";

  /** The state of a finding; only an open one needs work. */
  public enum State {
    OPEN,
    RESOLVED,
    DISMISSED
  }

  @Id private String id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private QualityRule rule;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(updatable = false)
  private String about;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "found_at")
  private Instant foundAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  private String reason;

  protected Finding() {} // for JPA

  Finding(Defect fault, Instant at) {
    this.id = Ids.next();
    this.rule = fault.rule();
    this.subjectId = fault.subjectId();
    this.about = fault.about();
    this.state = State.OPEN;
    this.foundAt = at;
  }

  Defect fault() {
    return new Defect(rule, subjectId, about);
  }

  boolean is(State state) {
    return this.state == state;
  }

  /**
   * Whether the problem was reported. Such a finding ends with another address or a dismissal; an
   * inspection cannot check it.
   */
  boolean isReported() {
    return rule == QualityRule.BOUNCED_ADDRESS;
  }

  void reopen(Instant at) {
    state = State.OPEN;
    foundAt = at;
    endedAt = null;
    endedBy = null;
    reason = null;
  }

  void resolve(Instant at) {
    state = State.RESOLVED;
    endedAt = at;
  }

  void dismiss(String reason, String account, Instant at) {
    if (state != State.OPEN) {
      throw ProblemException.conflict("The finding is already " + state + ".");
    }
    this.state = State.DISMISSED;
    this.reason = reason;
    this.endedBy = account;
    this.endedAt = at;
  }

  String id() {
    return id;
  }

  Instant foundAt() {
    return foundAt;
  }

  String subjectId() {
    return subjectId;
  }

  FindingView view() {
    return new FindingView(
        id,
        rule.kind,
        rule,
        subjectId,
        about,
        state,
        rule.why,
        rule.actions.stream()
            .map(text -> text.replace("{about}", about).replace("{subject}", subjectId))
            .toList(),
        foundAt,
        endedAt,
        endedBy,
        reason);
  }
}
