package org.notitia.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last position given in the feed; whoever gives positions holds this one row locked. */
@Entity
@Table(name = "feed_head")
class FeedHead {
  static final String ONLY = "changes";

  @Id private String id;

  @Column(name = "feed_position")
  private long position;

  protected FeedHead() {} // for JPA

  long next() {
    return ++position;
  }
}
