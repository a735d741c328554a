package org.notitia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.Server;
import org.notitia.support.StoppedDatabase;
import org.notitia.support.TestDatabase;
import org.notitia.support.Upload;

/** Data that is kept for a day or a week, on a server that is restarted with its clock ahead. */
class CleanupIT {
  private final Path home = Server.newHome();
  private final Map<String, String> database = TestDatabase.createEmpty();

  CleanupIT() throws IOException {}

  private Server at(String ahead) throws Exception {
    var settings = new HashMap<>(database);
    settings.put("notitia.demo", "true");
    settings.put("notitia.clock-ahead", ahead);
    return Server.start(home, settings);
  }

  private static Answer create(Server server, String name) throws Exception {
    return server
        .client()
        .post("crm", "/api/v1/subjects", "{\"name\": \"" + name + "\"}", "Idempotency-Key", "once");
  }

  private static Answer failedLogin(Server server) throws Exception {
    var login = Client.basic("nobody", "not the password");
    return server
        .client()
        .send(null, "GET", "/api/v1/whoami", BodyPublishers.noBody(), "Authorization", login);
  }

  private int kept(Server server, String table) throws SQLException {
    try (var register = StoppedDatabase.open(server, database);
        var connection = register.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      var count = rows.getInt(1);
      connection.rollback();
      return count;
    }
  }

  private static String state(Upload upload) throws Exception {
    return upload.job().path("state").asText();
  }

  @Test
  void
      stored_answers_and_failed_logins_are_deleted_after_a_day_and_imports_without_content_fail_after_a_week()
          throws Exception {
    var server = at("PT0S");
    Upload made;
    try (server) {
      assertThat(create(server, "Ann Example").status()).isEqualTo(201);
      assertThat(failedLogin(server).status()).isEqualTo(401);
      made = Upload.create(server.client(), Upload.PERSON_MAPPING);
    }
    try (var later = at("PT23H")) {
      assertThat(create(later, "Bea Example").status()).isEqualTo(422);
      assertThat(state(new Upload(later.client(), made.id()))).isEqualTo("CREATED");
    }
    assertThat(kept(server, "idempotency_record")).isEqualTo(1);
    assertThat(kept(server, "login_failure")).isEqualTo(1);
    try (var nextDay = at("PT25H")) {
      assertThat(nextDay.client().get("crm", "/api/v1/whoami").status()).isEqualTo(200);
    }
    assertThat(kept(server, "idempotency_record")).isZero();
    assertThat(kept(server, "login_failure")).isZero();
    try (var nextWeek = at("PT169H")) {
      var givenUp = new Upload(nextWeek.client(), made.id());
      assertThat(state(givenUp)).isEqualTo("FAILED");
      assertThat(givenUp.job().path("failure").asText()).contains("7 days");
      assertThat(givenUp.sendContent("Number,Name\n".getBytes()).status()).isEqualTo(409);
    }
  }
}
