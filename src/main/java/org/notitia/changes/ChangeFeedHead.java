package org.notitia.changes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last assigned position of the feed: a single row, locked while positions are assigned. */
@Entity
@Table(name = "change_feed_head")
class ChangeFeedHead {
  static final String ID = "changes";

  @Id private String id;

  @Column(name = "feed_position")
  private long position;

  protected ChangeFeedHead() {} // for JPA

  long nextPosition() {
    return ++position;
  }
}
