package org.notitia.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.ProcessPorts;
import org.notitia.support.Server;

/** The start of a server outside a demonstration, and the message when it cannot start. */
@Tag("embedded")
class StartIT {
  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final String OWN = "a password of my own 7";

  private static Answer as(Server server, String password, String method, String path, String body)
      throws Exception {
    return server
        .client()
        .send(
            null,
            method,
            path,
            BodyPublishers.ofString(body),
            "Authorization",
            Client.basic("admin", password),
            "Content-Type",
            "application/json");
  }

  private static void assertRefused(Server server, String... reason) throws Exception {
    assertThat(server.awaitExitCode()).isEqualTo(1);
    var said =
        server.log().lines().filter(line -> line.contains("Notitia does not start")).toList();
    assertThat(said).isNotEmpty().allSatisfy(line -> assertThat(line).contains(reason));
    assertThat(server.log().lines()).noneMatch(line -> line.startsWith("\tat "));
    assertThat(server.log().lines()).hasSizeLessThan(10);
  }

  @Test
  void the_first_start_creates_one_account_and_later_starts_keep_it() throws Exception {
    var home = Server.newHome();
    var database = home.resolve("elsewhere/register");
    var settings = Map.of("notitia.db.name", database + ";create=true");
    var file = home.resolve("data/admin-password.txt");
    String first;
    try (var server = Server.start(home, settings)) {
      assertThat(server.log()).contains(file.toString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(home.resolve("data")).isDirectoryContaining(file::equals);
      assertThat(database).isDirectory();
      first = Files.readString(file).strip();
      assertThat(server.log()).doesNotContain(first);
      changesItsPassword(server, first);
      assertThat(ProcessPorts.listening(server.pid())).hasSize(1);
      assertRefused(
          Server.launch(directory(home, "second"), settings), "in use", database.toString());
    }
    try (var server = Server.start(home, settings)) {
      assertThat(as(server, OWN, "GET", ACCOUNTS, "").status()).isEqualTo(200);
      assertThat(as(server, first, "GET", ACCOUNTS, "").status()).isEqualTo(401);
    }
    alter(database, "update \"flyway_schema_history\" set \"checksum\" = 7");
    assertRefused(
        Server.launch(directory(home, "third"), settings),
        "cannot be migrated to this version",
        "checksum");
  }

  private static void changesItsPassword(Server server, String first) throws Exception {
    var refused = as(server, first, "GET", ACCOUNTS, "");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("type").asText())
        .isEqualTo("urn:notitia:problem:password-change");
    var change = "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(first, OWN);
    var changed = as(server, first, "PUT", ACCOUNTS + "/own/password", change);
    assertThat(changed.status()).isEqualTo(204);
    var accounts = as(server, OWN, "GET", ACCOUNTS, "").json().path("items");
    assertThat(accounts).hasSize(1);
    assertThat(accounts.at("/0/roles").toString()).isEqualTo("[\"admin\"]");
  }

  private static Path directory(Path home, String name) throws Exception {
    return Files.createDirectory(home.resolve(name));
  }

  @Test
  void the_start_names_a_database_that_cannot_be_reached() throws Exception {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var settings =
        Map.of(
            "notitia.db.class", "org.postgresql.ds.PGSimpleDataSource",
            "notitia.db.server", "127.0.0.1",
            "notitia.db.port", Integer.toString(port),
            "notitia.db.name", "register");
    assertRefused(Server.launch(Server.newHome(), settings), "register cannot be reached");
  }

  /** Executes SQL on an embedded database that no server uses. */
  private static void alter(Path database, String sql) throws SQLException {
    var url = "jdbc:derby:" + database;
    System.setProperty("derby.stream.error.file", database + "-altered.log");
    try (var connection = DriverManager.getConnection(url + ";create=true", "notitia", "notitia");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    try {
      DriverManager.getConnection(url + ";shutdown=true", "notitia", "notitia").close();
    } catch (SQLException closed) {
      assertThat(closed.getSQLState()).isEqualTo("08006");
    }
  }
}
