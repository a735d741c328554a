package org.notitia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notitia.support.Server;
import org.notitia.support.TestDatabase;

/**
 * Sends every kind of call with marked values and searches for the marks where no personal data may
 * be.
 */
class NoPersonalDataIT {
  private static final Path CALLS = Path.of("src/test/resources/marked/calls.txt");

  /** The marked values, in lower case; they are so long that no id contains one by chance. */
  private static final List<String> MARKS =
      List.of(
          "zzmarker", "7654 3210", "76543210", "1111 1111", "1111-1111", "11111111", "5555 5555");

  private static Server server;
  private static MarkedCalls calls;

  @BeforeAll
  static void run_every_kind_of_call() throws Exception {
    var settings = new HashMap<>(TestDatabase.createEmpty());
    settings.put("notitia.demo", "true");
    server = Server.start(Server.newHome(), settings);
    calls = new MarkedCalls(server.client());
    for (var line : Files.readAllLines(CALLS)) {
      if (!line.startsWith("#")) {
        calls.run(line);
      }
    }
    calls.runImports();
    calls.failLogins();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static boolean isMarked(String text) {
    var small = text.toLowerCase(Locale.ROOT);
    return MARKS.stream().anyMatch(small::contains);
  }

  @Test
  void every_call_gets_the_expected_status() {
    assertThat(calls.unexpected).isEmpty();
  }

  @Test
  void no_problem_header_or_rejection_contains_a_marked_value() {
    assertThat(calls.observed).isNotEmpty().noneMatch(NoPersonalDataIT::isMarked);
  }

  @Test
  void no_row_of_the_audit_trail_contains_a_marked_value() throws Exception {
    var trail = server.client().get("auditor", "/api/v1/audit?limit=500");
    assertThat(trail.text()).contains("registerSubject", "SOAP", "IMPORT", "REFUSED");
    assertThat(isMarked(trail.text())).isFalse();
  }

  @Test
  void no_file_outside_the_database_contains_a_marked_value() throws IOException {
    var found = new ArrayList<Path>();
    var looked = 0;
    try (var files = Files.walk(server.home)) {
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        // the mail folder stands for a mail server, which must know addresses
        if (!file.startsWith(server.home.resolve("data/register"))
            && !file.startsWith(server.home.resolve("data/mail"))) {
          looked++;
          var bytes = Files.readAllBytes(file);
          if (isMarked(new String(bytes, StandardCharsets.ISO_8859_1))
              || isMarked(new String(bytes, StandardCharsets.UTF_16LE))) {
            found.add(file);
          }
        }
      }
    }
    assertThat(looked).isGreaterThan(1);
    assertThat(found).isEmpty();
  }
}
