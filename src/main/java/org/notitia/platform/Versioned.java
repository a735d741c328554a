package org.notitia.platform;

/** A view of one row: which row, which version of it, and whether this call made it. */
public interface Versioned {
  String id();

  long version();

  /** What the call did to the row, or null if it only read it. */
  Outcome outcome();
}
