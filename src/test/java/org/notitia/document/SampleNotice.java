package org.notitia.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.notitia.notice.Notice;
import org.notitia.platform.json.Json;

/** A small notice in two languages, with characters that mean something in HTML. */
public final class SampleNotice {
  static final Notice FIRST = read("P1Y6M").withVersion(1L, Instant.parse("2025-01-31T00:00:00Z"));

  /** The second version, which keeps orders longer. */
  static final Notice SECOND = read("P2Y").withVersion(2L, Instant.parse("2026-03-01T00:00:00Z"));

  static final String ADDRESS = "https://register.example.org";

  private SampleNotice() {}

  private static Notice read(String period) {
    try (var file = SampleNotice.class.getResourceAsStream("/document/notice.json")) {
      var notice = Json.MAPPER.readTree(file);
      ((ObjectNode) notice.at("/categories/1/retention")).put("period", period);
      return Json.MAPPER.treeToValue(notice, Notice.class);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** Returns the first version as the only one. */
  public static PublishedVersion onlyVersion() {
    return new PublishedVersion(FIRST, List.of(FIRST), 1, ADDRESS);
  }

  /** Returns one of two versions; the version with that number is in force. */
  static PublishedVersion publishedVersion(Notice notice, long inForce) {
    return new PublishedVersion(notice, List.of(FIRST, SECOND), inForce, ADDRESS);
  }
}
