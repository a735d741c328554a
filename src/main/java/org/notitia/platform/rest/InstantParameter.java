package org.notitia.platform.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.notitia.platform.ProblemException;

/** A time in UTC, as it stands in a query. */
public final class InstantParameter {
  private InstantParameter() {}

  /** The time, or null where none was sent; {@code field} is told if it can't be read. */
  public static Instant read(String field, String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException wrong) {
      throw ProblemException.unreadable(field, "must be a time in UTC as 2026-01-31T12:00:00Z");
    }
  }
}
