package org.notitia.publication;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.notitia.platform.Failures;
import org.notitia.platform.Problem;

/** Goes on with the announcements that are not done, batch after batch. */
@Singleton
@DependsOn("Start") // no work before the tables are there
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnnouncementWorker {
  private static final Logger LOGGER = System.getLogger(AnnouncementWorker.class.getName());

  @EJB Announcements announcements;
  @Resource ManagedExecutorService threads;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Looks for work; what a crash left off is found here. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void wake() {
    if (busy.compareAndSet(false, true)) {
      threads.execute(
          () -> {
            try {
              while (announcements.announceNextBatch()) {
                // until all are done
              }
            } catch (RuntimeException failed) {
              if (Problem.of(failed).status != 409) { // else another node was quicker
                LOGGER.log(
                    Level.ERROR,
                    "An announcement stopped and is taken up again: " + Failures.trace(failed));
              }
            } finally {
              busy.set(false);
            }
          });
    }
  }
}
