package org.notitia.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How many items were due on a day, and when they were removed. */
public record RemovalDelay(LocalDate dueOn, Instant removedAt, long removed) {
  Duration delay() {
    return Duration.between(dueOn.atStartOfDay().toInstant(ZoneOffset.UTC), removedAt);
  }
}
