package org.notitia.support;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waiting for what must come, with an end to the patience. */
public final class Waiting {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Waiting() {}

  /** Looks until what is seen is as wanted, and returns it. */
  public static <T> T is(Callable<T> look, Predicate<T> wanted) throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    while (true) {
      var seen = look.call();
      if (wanted.test(seen)) {
        return seen;
      }
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("This is all that came: " + seen);
      }
      TimeUnit.MILLISECONDS.sleep(25);
    }
  }
}
