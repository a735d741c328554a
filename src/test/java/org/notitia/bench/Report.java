package org.notitia.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The result as a table and as JSON; a run on another database adds its part to the file. */
final class Report {
  private static final Path FILE = Path.of("target/bench/results.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Measure> server = new LinkedHashMap<>();
  private final Map<String, Measure> floor = new LinkedHashMap<>();

  void server(String name, Measure measure) {
    server.put(name, measure);
  }

  void floor(String name, Measure measure) {
    floor.put(name, measure);
  }

  void write(String database, int subjects, int callers) throws IOException {
    Files.createDirectories(FILE.getParent());
    var all =
        Files.exists(FILE) ? (ObjectNode) JSON.readTree(FILE.toFile()) : JSON.createObjectNode();
    var here = all.putObject(database);
    here.put("subjects", subjects).put("callers", callers);
    var table = new StringBuilder();
    table.append(
        "%n%s, %,d persons, %d callers%n%-12s %9s %9s %9s %10s %9s %9s %6s%n"
            .formatted(
                database,
                subjects,
                callers,
                "",
                "rate/s",
                "median ms",
                "p99 ms",
                "floor/s",
                "median ms",
                "p99 ms",
                "ratio"));
    server.forEach(
        (name, found) -> {
          var least = floor.get(name);
          var row = here.putObject(name);
          put(row.putObject("server"), found);
          table.append("%-12s%s".formatted(name, cells(found)));
          if (least != null) {
            put(row.putObject("floor"), least);
            row.put("ratio", rounded(found.rate() / least.rate()));
            table.append(" %s %6.2f".formatted(cells(least), found.rate() / least.rate()));
          }
          if (found.again() > 0) {
            table.append("  %d told to send it again".formatted(found.again()));
          }
          table.append(System.lineSeparator());
        });
    JSON.writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), all);
    System.out.println(table);
  }

  private static String cells(Measure measure) {
    return Double.isNaN(measure.median())
        ? " %,9.0f %9s %9s".formatted(measure.rate(), "", "")
        : " %,9.0f %9.2f %9.2f".formatted(measure.rate(), measure.median(), measure.p99());
  }

  private static void put(ObjectNode node, Measure measure) {
    node.put("rate", Math.round(measure.rate()));
    if (!Double.isNaN(measure.median())) {
      node.put("median", rounded(measure.median())).put("p99", rounded(measure.p99()));
      node.put("again", measure.again());
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
