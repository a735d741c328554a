package org.notitia.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.notitia.notice.Notice;
import org.notitia.platform.rest.Json;

/** A small notice in two languages, with characters that mean something in HTML. */
final class Sample {
  static final Notice FIRST = read(1, "2025-01-31T00:00:00Z");
  static final Notice SECOND = read(2, "2026-03-01T00:00:00Z");
  static final String ADDRESS = "https://register.example.org";

  private Sample() {}

  private static Notice read(long version, String from) {
    try (var file = Sample.class.getResourceAsStream("/document/notice.json")) {
      return Json.MAPPER.readValue(file, Notice.class).as(version, Instant.parse(from));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** The only version. */
  static Edition alone() {
    return new Edition(FIRST, List.of(FIRST), 1, ADDRESS);
  }

  /** One of two versions, of which the one of that number is in force. */
  static Edition of(Notice notice, long inForce) {
    return new Edition(notice, List.of(FIRST, SECOND), inForce, ADDRESS);
  }
}
