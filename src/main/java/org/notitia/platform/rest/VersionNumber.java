package org.notitia.platform.rest;

import jakarta.ws.rs.BadRequestException;
import org.notitia.platform.ProblemException;

/** The number of a published version, as it stands in a query. */
public record VersionNumber(long number) {
  /** What JAX-RS reads a parameter of this type by. */
  public static VersionNumber valueOf(String text) {
    try {
      return new VersionNumber(Long.parseLong(text));
    } catch (NumberFormatException wrong) {
      throw new BadRequestException(
          ProblemException.unreadable("version", "must be the number of a published version"));
    }
  }

  /** The number, or null where none was sent. */
  public static Long value(VersionNumber asked) {
    return asked == null ? null : asked.number;
  }
}
