package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notitia.support.AuditCounts;
import org.notitia.support.Client;
import org.notitia.support.JournalingWriter;
import org.notitia.support.Server;
import org.notitia.support.TestDatabase;
import org.notitia.support.Upload;

/** The data after the server was killed during writes and an import. */
class CrashIT {
  private static final int WRITERS = 8;
  private static final int MANY = 200;
  private static final int ROWS = 4_000;

  private static final List<JournalingWriter.Write> acknowledged = new ArrayList<>();
  private static final List<JournalingWriter.Write> open = new ArrayList<>();
  private static final Map<String, Map<String, Integer>> trail = new HashMap<>();
  private static Server server;
  private static Client client;
  private static Upload interrupted;
  private static JsonNode atTheCrash;

  @BeforeAll
  static void kill_the_server_during_writes_and_restart_it() throws Exception {
    var settings = new HashMap<>(TestDatabase.createEmpty());
    settings.put("notitia.demo", "true");
    var home = Server.newHome();
    server = Server.start(home, settings);
    client = server.client();
    var stop = new AtomicBoolean();
    var threads = Executors.newFixedThreadPool(WRITERS);
    try {
      var writers = new ArrayList<JournalingWriter>();
      var journals = new ArrayList<Future<List<JournalingWriter.Write>>>();
      for (var i = 0; i < WRITERS; i++) {
        writers.add(new JournalingWriter(client, "crash-" + i, stop));
        journals.add(threads.submit(writers.get(i)));
      }
      await()
          .until(
              () -> writers.stream().mapToInt(writer -> writer.journal().size()).sum(),
              written -> written > MANY);
      interrupted = Upload.start(client, Upload.personRows("R", ROWS));
      atTheCrash = interrupted.awaitRows(ROWS / 4);
      server.kill();
      for (var journal : journals) {
        for (var act : journal.get()) {
          (act.isAcknowledged() ? acknowledged : open).add(act);
        }
      }
    } finally {
      stop.set(true);
      threads.shutdown();
    }
    server = Server.start(home, settings);
    client = server.client();
    interrupted = new Upload(client, interrupted.id());
    for (var act : List.of("registerSubject", "recordEntry", "putSubject")) {
      trail.put(act, AuditCounts.doneBySubject(client, act));
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode search(String field, String value) throws Exception {
    var criteria = "{\"%s\": \"%s\"}".formatted(field, value);
    return client.post("crm", "/api/v1/subjects/search", criteria).json().path("items");
  }

  @Test
  void every_acknowledged_write_exists_once() throws Exception {
    assertThat(acknowledged).hasSizeGreaterThan(MANY);
    for (var act : acknowledged) {
      if (act.act().equals("recordEntry")) {
        var entry = client.get("crm", "/api/v1/entries/" + act.id());
        assertThat(entry.json().path("reference").asText()).isEqualTo(act.mark());
      } else {
        var found = search("username", act.mark());
        assertThat(found).as(act.toString()).hasSize(1);
        assertThat(found.at("/0/id").asText()).isEqualTo(act.id());
        assertThat(found.at("/0/version").asLong()).isGreaterThanOrEqualTo(act.version());
      }
    }
  }

  @Test
  void every_acknowledged_write_is_in_the_audit_trail_once() throws Exception {
    for (var name : trail.keySet()) {
      var expected = new HashMap<String, Integer>();
      for (var act : acknowledged) {
        if (act.act().equals(name)) {
          expected.merge(act.subjectId(), 1, Integer::sum);
        }
      }
      var more = 0; // writes that were committed but not acknowledged
      for (var person : expected.entrySet()) {
        var rows = trail.get(name).getOrDefault(person.getKey(), 0);
        assertThat(rows).isGreaterThanOrEqualTo(person.getValue());
        more += rows - person.getValue();
      }
      var unsure = open.stream().filter(act -> act.act().equals(name)).count();
      assertThat(more).isBetween(0, name.equals("putSubject") ? (int) unsure : 0);
    }
  }

  @Test
  void an_unacknowledged_write_can_be_sent_again() throws Exception {
    for (var act : open) {
      if (act.act().equals("soap")) {
        continue; // SOAP has no idempotency key: the sender must search first
      }
      var again = new JournalingWriter(client, "", new AtomicBoolean()).sendAgain(act);
      assertThat(again.status()).as(again.text()).isBetween(200, 201);
      if (!act.act().equals("recordEntry")) {
        assertThat(search("username", act.mark())).hasSize(1);
      }
    }
  }

  @Test
  void an_interrupted_import_continues_where_it_stopped() throws Exception {
    assertThat(atTheCrash.path("state").asText()).isEqualTo("RUNNING");
    var ended = interrupted.awaitFinished();
    assertThat(ended.path("rowsRead").asInt()).isEqualTo(ROWS);
    assertThat(ended.path("created").asInt()).isEqualTo(ROWS);
    assertThat(ended.path("rejected").asInt()).isZero();

    var again = Upload.start(client, Upload.personRows("R", ROWS)).awaitFinished();
    assertThat(again.path("unchanged").asInt()).isEqualTo(ROWS);
    assertThat(search("customerNumber", "R-" + (ROWS - 1))).hasSize(1);
  }
}
