package org.notitia.quality;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.notitia.platform.Failures;

/** Lets the looking go on, a few seconds after something changed. */
@Singleton
@DependsOn("Start") // nothing before the tables are there
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InspectionWorker {
  private static final Logger LOGGER = System.getLogger(InspectionWorker.class.getName());

  /** Of five seconds, in nanoseconds: on a register that is just being filled, callers go first. */
  private static final long SHARE = TimeUnit.SECONDS.toNanos(1);

  @EJB InspectionBatches looking;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void look() {
    try {
      var began = System.nanoTime();
      while (System.nanoTime() - began < SHARE
          && (looking.inspectChanged() || looking.inspectDue())) {
        // what changed, then the day's round
      }
    } catch (RuntimeException failed) { // a timer that fails twice is not woken again
      LOGGER.log(Level.DEBUG, "The looking is put off: {0}", Failures.trace(failed));
    }
  }
}
