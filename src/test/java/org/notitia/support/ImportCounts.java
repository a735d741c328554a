package org.notitia.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counts of an import as one line that a test can compare. */
public final class ImportCounts {
  private ImportCounts() {}

  public static String counts(JsonNode job) {
    var all =
        Stream.of("created", "updated", "unchanged", "rejected")
            .map(name -> job.path(name).asLong() + " " + name)
            .collect(Collectors.joining(", "));
    return job.path("rowsRead").asLong() + " read, " + all;
  }
}
