package org.notitia.bench;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.statistics.HttpStats;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.notitia.support.Client;

/**
 * Callers that send the next call as soon as the last one is answered, each on its own connection.
 */
record Load(URI server, int callers) {
  private static final String LOGIN = Client.basic("crm", Client.PASSWORD);
  private static final int RARE = 1_000;

  /**
   * Sends calls for a number of seconds. A call that fails ends the benchmark, except rare
   * retryable failures, which the report counts.
   */
  Measure run(Operation operation, int seconds) {
    var found = new StatisticsSnapshot();
    new LocalSimulationRunner(
            benchmark(operation, seconds).build(),
            (phase, step, metric, snapshot, countDown) -> found.add(snapshot),
            null,
            null)
        .run();
    var good = HttpStats.get(found).status_2xx;
    var again = HttpStats.get(found).status_5xx;
    if (good == 0 || good + again < found.responseCount || again > good / RARE) {
      throw new IllegalStateException(operation.name() + " failed: " + found);
    }
    return Measure.of(found.histogram, seconds, again);
  }

  private BenchmarkBuilder benchmark(Operation operation, int seconds) {
    var benchmark = BenchmarkBuilder.builder().name("bench").threads(1);
    benchmark
        .addPlugin(HttpPluginBuilder::new)
        .http()
        .host(server.getHost())
        .port(server.getPort())
        .sharedConnections(callers);
    var request =
        benchmark
            .addPhase("calls")
            .always(callers)
            .duration(TimeUnit.SECONDS.toMillis(seconds))
            .scenario()
            .initialSequence("call")
            .step(HttpStepCatalog.SC)
            .httpRequest(operation.body() == null ? HttpMethod.GET : HttpMethod.POST)
            .path(session -> operation.path().get());
    request.headers().header("Authorization", LOGIN);
    if (operation.body() != null) {
      request.headers().header("Content-Type", operation.type()).header("SOAPAction", "\"\"");
      request.body(
          (session, connection) ->
              Unpooled.wrappedBuffer(operation.body().get().getBytes(StandardCharsets.UTF_8)));
    }
    return benchmark;
  }
}
