package org.notitia.bench;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.notitia.support.Server;
import org.notitia.support.StoppedDatabase;
import org.notitia.support.TestDatabase;

/** Measures a warm server with data, and then the same SQL directly on its database. */
class ServerBench {
  private static final String DATABASE = System.getProperty("notitia.test.database", "derby");
  private static final int SUBJECTS = Integer.getInteger("bench.subjects", 10_000);
  private static final int IMPORTED = Integer.getInteger("bench.imported", 10_000);
  private static final int CALLERS = Integer.getInteger("bench.callers", 16);

  /** The seconds of each warm-up round. */
  private static final int WARM = Integer.getInteger("bench.warm", 4);

  /** The seconds of each measurement. */
  private static final int SECONDS = Integer.getInteger("bench.seconds", 6);

  private static final int ROUNDS = 3;

  private final Report report = new Report();

  @Test
  void the_server_and_its_database_are_measured() throws Exception {
    var database = TestDatabase.createEmpty();
    var settings = new HashMap<>(database);
    settings.put("notitia.demo", "true");
    var server = Server.startOptimised(Server.newHome(), settings);
    Operations operations;
    try (server) {
      new Import(server.client()).run(0, SUBJECTS);
      operations = new Operations(server.client(), SUBJECTS);
      measure(server, operations);
    }
    try (var register = StoppedDatabase.open(server, database)) {
      floors(new Floor(register, CALLERS), operations);
    }
    report.write(DATABASE, SUBJECTS, CALLERS);
  }

  private void measure(Server server, Operations operations) throws Exception {
    var load = new Load(server.base, CALLERS);
    for (var round = 0; round < ROUNDS; round++) {
      for (var call : operations.calls()) {
        load.run(call, WARM);
      }
    }
    for (var call : operations.calls()) {
      load.run(call, WARM);
      report.server(call.name(), load.run(call, SECONDS));
    }
    new Import(server.client()).run(operations.reserve(IMPORTED), operations.reserve(0));
    report.server(
        "import",
        new Import(server.client()).run(operations.reserve(IMPORTED), operations.reserve(0)));
  }

  private void floors(Floor floor, Operations operations) throws Exception {
    for (var work : operations.floors().entrySet()) {
      floor.run(work.getValue(), WARM);
      report.floor(work.getKey(), floor.run(work.getValue(), SECONDS));
    }
    floor.take(operations.reserve(IMPORTED), operations.reserve(0));
    report.floor("import", floor.take(operations.reserve(IMPORTED), operations.reserve(0)));
  }
}
