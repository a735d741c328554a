package org.notitia.platform.rest;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.notitia.platform.ProblemException;

/** A time in UTC, as it stands in a query. */
public record Moment(Instant at) {
  public static Moment valueOf(String text) {
    try {
      return new Moment(Instant.parse(text));
    } catch (DateTimeParseException wrong) {
      throw new BadRequestException(
          ProblemException.unreadable(
              "from or to", "must be a time in UTC as 2026-01-31T12:00:00Z"));
    }
  }

  public static Instant value(Moment asked) {
    return asked == null ? null : asked.at;
  }
}
