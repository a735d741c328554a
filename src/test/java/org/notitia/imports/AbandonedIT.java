package org.notitia.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.notitia.running.Database;
import org.notitia.running.Server;
import org.notitia.running.Upload;

/** An import whose content never came, on a server whose clock goes on while it is down. */
class AbandonedIT {
  @Test
  void an_import_without_content_is_given_up_after_a_week() throws Exception {
    var home = Server.newHome();
    var settings = new HashMap<>(Database.empty());
    settings.put("notitia.demo", "true");
    Upload made;
    try (var server = Server.start(home, settings)) {
      made = Upload.made(server.client(), Upload.PERSONS);
      assertThat(made.now().path("state").asText()).isEqualTo("CREATED");
    }
    settings.put("notitia.clock-ahead", "PT169H");
    try (var later = Server.start(home, settings)) {
      var givenUp = new Upload(later.client(), made.id());
      assertThat(givenUp.now().path("state").asText()).isEqualTo("FAILED");
      assertThat(givenUp.now().path("failure").asText()).contains("7 days");
      assertThat(givenUp.send("Number,Name\n".getBytes()).status()).isEqualTo(409);
    }
  }
}
