package org.notitia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notitia.support.Server;

/** The tour of the README, run as a reader runs it. It needs bash and curl. */
@Tag("embedded")
class TourIT {
  private static final String FENCE = "```\n";

  private record Run(int exitCode, String output) {}

  private static Run tour(String address) throws Exception {
    var command = new ProcessBuilder("bash", "src/docs/tour.sh").redirectErrorStream(true);
    command.environment().put("NOTITIA", address);
    var process = command.start();
    try (var output = process.getInputStream()) {
      var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), text);
    }
  }

  /** The block of the README that shows what the tour prints. */
  private static List<String> shownInReadme() throws Exception {
    var blocks = Files.readString(Path.of("README.md")).split(FENCE);
    var shown = Arrays.stream(blocks).filter(block -> block.startsWith("# Import")).toList();
    assertThat(shown).hasSize(1);
    return masked(shown.get(0));
  }

  /** Without what differs from run to run. */
  private static List<String> masked(String output) {
    return output
        .strip()
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
        .lines()
        .toList();
  }

  @Test
  void the_tour_prints_what_the_readme_shows_and_asks_for_a_reset_before_a_second_run()
      throws Exception {
    try (var server = Server.start(Server.newHome(), Map.of("notitia.demo", "true"))) {
      var first = tour(server.base.toString());
      assertThat(masked(first.output())).isEqualTo(shownInReadme());
      assertThat(first.exitCode()).isZero();

      var second = tour(server.base.toString());
      assertThat(second.output()).contains("Reset the demonstration first").doesNotContain("POST");
      assertThat(second.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void a_tour_without_a_server_says_how_to_start_one() throws Exception {
    var run = tour("http://127.0.0.1:1");
    assertThat(run.output()).contains("http://127.0.0.1:1", "mvn package payara-micro:start");
    assertThat(run.exitCode()).isEqualTo(1);
  }
}
