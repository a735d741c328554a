package org.notitia.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import org.notitia.retention.RetentionReport.Lag;

/** How late what went, went: the middle and the end of it. */
final class LagStatistics {
  private LagStatistics() {}

  /** By how much each was late, and how many were. */
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
