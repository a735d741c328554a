package org.notitia.platform;

/** A view of one row with its id and version, and what the call did to the row. */
public interface Versioned {
  String id();

  long version();

  /** What the call did to the row, or null if it only read it. */
  Outcome outcome();
}
