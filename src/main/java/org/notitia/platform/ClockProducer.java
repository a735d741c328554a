package org.notitia.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock, in UTC and by the millisecond, which is what the database keeps.
 *
 * <p>Ids are made by the real time even when the clock is ahead, or those of today would stand
 * behind those of a trial for good.
 */
@ApplicationScoped
public class ClockProducer {
  @Inject
  @ConfigProperty(name = "notitia.clock-ahead")
  Duration ahead;

  @Produces
  Clock clock() {
    return Clock.offset(Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)), ahead);
  }
}
