package org.notitia.support;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Awaitility with the time limit and the interval that fit a server on a busy machine. */
public final class Polling {
  private static final Duration TIME_LIMIT = Duration.ofMinutes(3);
  private static final Duration INTERVAL = Duration.ofMillis(25);

  private Polling() {}

  /** Begins a wait; what the polled call throws ends it at once. */
  public static ConditionFactory await() {
    return Awaitility.await()
        .dontCatchUncaughtExceptions()
        .atMost(TIME_LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(INTERVAL);
  }
}
