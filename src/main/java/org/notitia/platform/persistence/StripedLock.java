package org.notitia.platform.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One of a fixed number of rows that serve as locks. A transaction locks the row of a key before it
 * inserts a record with that key, so a concurrent transaction with the same key waits. A repeated
 * request so waits for the answer, and concurrent failed logins of one name are all counted.
 */
@Entity
@Table(name = "striped_lock")
public class StripedLock {
  /** The number of rows, and about the number of keys that can be locked at the same time. */
  private static final int ALL = 256;

  @Id private int id;

  protected StripedLock() {} // for JPA

  /** Returns the id of the lock of a key. */
  public static int of(String key) {
    return Math.floorMod(key.hashCode(), ALL);
  }
}
