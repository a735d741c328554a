package org.notitia.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far the looking has come; whoever looks holds this one row. */
@Entity
@Table(name = "inspection")
class InspectionProgress {
  static final String ONLY = "inspection";

  @Id private String id;

  @Column(name = "feed_position")
  private long position;

  /** The last person that the daily round has looked at; null between two rounds. */
  @Column(name = "round_after")
  private String roundAfter;

  @Column(name = "round_due_at")
  private Instant roundDueAt;

  protected InspectionProgress() {} // for JPA

  long position() {
    return position;
  }

  void followed(long position) {
    this.position = position;
  }

  boolean isRound(Instant now) {
    return roundAfter != null || !roundDueAt.isAfter(now);
  }

  String roundAfter() {
    return roundAfter == null ? "" : roundAfter;
  }

  void rounded(String last) {
    roundAfter = last;
  }

  void finish(Instant nextRound) {
    roundAfter = null;
    roundDueAt = nextRound;
  }
}
