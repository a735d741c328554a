package org.notitia.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import org.notitia.retention.RetentionReport.Lag;

/** Statistics of the delay of removals: the median and the largest delay. */
final class LagStatistics {
  private LagStatistics() {}

  /** Calculates the statistics from the number of removals by delay. */
  static Lag of(Instant since, SortedMap<Duration, Long> lags) {
    var all = lags.values().stream().mapToLong(Long::longValue).sum();
    return new Lag(
        since, all, median(lags, all), lags.isEmpty() ? null : lags.lastKey().toString());
  }

  private static String median(SortedMap<Duration, Long> lags, long all) {
    var passed = 0L;
    for (var lag : lags.entrySet()) {
      passed += lag.getValue();
      if (2 * passed >= all) {
        return lag.getKey().toString();
      }
    }
    return null;
  }
}
