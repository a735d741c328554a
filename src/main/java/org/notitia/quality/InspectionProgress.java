package org.notitia.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The progress of the inspection, in one row. Each batch locks the row. */
@Entity
@Table(name = "inspection_progress")
class InspectionProgress {
  static final String ONLY = "inspection";

  @Id private String id;

  @Column(name = "feed_position")
  private long position;

  /** The last person that the daily round has inspected; null between two rounds. */
  @Column(name = "round_last_id")
  private String roundLastId;

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
    return roundLastId != null || !roundDueAt.isAfter(now);
  }

  String roundLastId() {
    return roundLastId == null ? "" : roundLastId;
  }

  void rounded(String last) {
    roundLastId = last;
  }

  void finish(Instant nextRound) {
    roundLastId = null;
    roundDueAt = nextRound;
  }
}
