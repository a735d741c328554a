package org.notitia.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.notitia.platform.Ids;
import org.notitia.platform.Outcome;
import org.notitia.platform.ProblemException;

/**
 * A legal hold: an officer keeps data that is due for removal, on a legal ground and until a day
 * (P26).
 */
@Entity
@Table(name = "retention_hold")
@NamedQuery(
    name = Hold.OF_SUBJECT,
    query =
        "select h from Hold h where h.subjectId = :subject and h.id < :before order by h.id desc")
@NamedQuery(name = Hold.OF_SUBJECTS, query = "select h from Hold h where h.subjectId in :subjects")
public class Hold {
  static final String OF_SUBJECT = "Hold.ofSubject";
  static final String OF_SUBJECTS = "Hold.ofSubjects";

  @Id private String id;
  @Version private long version;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(updatable = false)
  private String category;

  @Column(name = "entry_id", updatable = false)
  private String entryId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private HoldGround ground;

  @Column(updatable = false)
  private String reference;

  @Column(name = "ends_on", updatable = false)
  private LocalDate endsOn;

  @Column(name = "placed_at", updatable = false)
  private Instant placedAt;

  @Column(name = "placed_by", updatable = false)
  private String placedBy;

  @Column(name = "released_at")
  private Instant releasedAt;

  @Column(name = "released_by")
  private String releasedBy;

  protected Hold() {} // for JPA

  Hold(String subjectId, NewHold stated, String account, Instant now) {
    this.id = Ids.next();
    this.subjectId = subjectId;
    this.category = stated.category;
    this.entryId = stated.entryId;
    this.ground = stated.ground;
    this.reference = stated.reference;
    this.endsOn = stated.endsOn;
    this.placedAt = now;
    this.placedBy = account;
  }

  void release(String account, Instant now) {
    if (!isInForce(day(now))) {
      throw ProblemException.conflict("The hold has already ended.");
    }
    releasedAt = now;
    releasedBy = account;
  }

  /** Returns the first day on which the hold no longer applies. */
  LocalDate freeOn() {
    return releasedAt == null ? endsOn.plusDays(1) : day(releasedAt);
  }

  boolean isInForce(LocalDate today) {
    return releasedAt == null && today.isBefore(freeOn());
  }

  /**
   * Whether the hold covers the entry or category: it is for the whole person, for this category or
   * for this entry.
   */
  boolean covers(String category, String entryId) {
    return this.entryId != null
        ? this.entryId.equals(entryId)
        : this.category == null || this.category.equals(category);
  }

  String subjectId() {
    return subjectId;
  }

  String entryId() {
    return entryId;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  String id() {
    return id;
  }

  HoldView view(Outcome outcome, LocalDate today) {
    return new HoldView(
        id,
        version,
        subjectId,
        category,
        entryId,
        ground,
        reference,
        endsOn,
        isInForce(today),
        placedAt,
        placedBy,
        releasedAt,
        releasedBy,
        outcome);
  }
}
