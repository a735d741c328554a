package org.notitia.platform.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One of a fixed number of rows, held by whoever makes the row of some key until it is made. So the
 * same request, sent again meanwhile, waits for the answer, and of two logins that fail by the same
 * name each is counted.
 */
@Entity
@Table(name = "request_lock")
public class StripedLock {
  /** How many there are: as many different keys can be worked on at once, or nearly. */
  private static final int ALL = 256;

  @Id private int id;

  protected StripedLock() {} // for JPA

  /** The one for that key. */
  public static int of(String key) {
    return Math.floorMod(key.hashCode(), ALL);
  }
}
