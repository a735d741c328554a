package org.notitia.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Produces the clock of the application: UTC, in milliseconds as the database stores them.
 *
 * <p>Ids use the real time even if the clock is set ahead for a trial. Otherwise the ids of the
 * trial would stay greater than all later ids.
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
