package org.notitia.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.notitia.platform.Ids;

/** How many items of a category, due on the same day, were removed by one batch. */
@Entity
@Table(name = "removal_count")
class RemovalCount {
  @Id private String id;
  private String category;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "removed_at")
  private Instant at;

  private long removed;

  protected RemovalCount() {} // for JPA

  RemovalCount(String category, LocalDate dueOn, Instant at, long removed) {
    this.id = Ids.next();
    this.category = category;
    this.dueOn = dueOn;
    this.at = at;
    this.removed = removed;
  }
}
