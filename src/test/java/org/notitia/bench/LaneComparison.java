package org.notitia.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notitia.support.DelayingProxy;
import org.notitia.support.Server;
import org.notitia.support.TestDatabase;

/**
 * Compares numbers of lanes for batched requests, with the database on the same machine and, where
 * it is reached by a network, with a delay on the way to it. For each number a server of its own;
 * they are measured in turn, since a machine is never as fast twice. {@code mvn -Pbench verify
 * -Dit.test=LaneComparison}
 */
class LaneComparison {
  private static final List<Integer> LANES = List.of(1, 2, 4);
  private static final Duration EACH_WAY = Duration.ofMillis(2);
  private static final List<String> CALLS = List.of("read", "may process");
  private static final int CALLERS = Integer.getInteger("bench.callers", 16);
  private static final int SUBJECTS = 500;
  private static final int WARM = Integer.getInteger("bench.warm", 4);
  private static final int SECONDS = 2;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  private final List<Measured> measured = new ArrayList<>();

  /** A server with that many lanes, and the proxy in front of its database, or null. */
  private record Measured(int lanes, Server server, DelayingProxy proxy, Operations operations) {
    static Measured start(int lanes) throws Exception {
      var settings = new HashMap<>(TestDatabase.createEmpty());
      settings.put("notitia.demo", "true");
      settings.put("notitia.batching.lanes", Integer.toString(lanes));
      DelayingProxy proxy = null;
      if (TestDatabase.servesSeveralServers()) {
        var port = Integer.parseInt(settings.get("notitia.db.port"));
        proxy = DelayingProxy.start(port, Duration.ZERO);
        settings.put("notitia.db.port", Integer.toString(proxy.port()));
      }
      var server = Server.startOptimised(Server.newHome(), settings);
      new Import(server.client()).run(0, SUBJECTS);
      return new Measured(lanes, server, proxy, new Operations(server.client(), SUBJECTS));
    }

    double rate(String name, int seconds) {
      var call =
          operations.calls().stream()
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow();
      return new Load(server.base, CALLERS).run(call, seconds).rate();
    }
  }

  @Test
  void compares() throws Exception {
    try {
      for (var lanes : LANES) {
        measured.add(Measured.start(lanes));
      }
      for (var call : CALLS) {
        measured.forEach(one -> one.rate(call, WARM));
      }
      compare(Duration.ZERO);
      if (TestDatabase.servesSeveralServers()) {
        measured.forEach(one -> one.proxy().setDelay(EACH_WAY));
        compare(EACH_WAY);
      }
    } finally {
      for (var one : measured) {
        one.server().close();
        if (one.proxy() != null) {
          one.proxy().close();
        }
      }
    }
  }

  private void compare(Duration delay) {
    for (var call : CALLS) {
      var sums = new double[measured.size()];
      for (var round = 0; round < ROUNDS; round++) {
        for (var i = 0; i < sums.length; i++) {
          sums[i] += measured.get(i).rate(call, SECONDS);
        }
      }
      for (var i = 0; i < sums.length; i++) {
        System.out.printf(
            "%-12s delay %d ms, %d lanes: %,9.0f/s, %.2f of one lane%n",
            call, delay.toMillis(), measured.get(i).lanes(), sums[i] / ROUNDS, sums[i] / sums[0]);
      }
    }
  }
}
