package org.notitia.quality;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.notitia.platform.work.BackgroundWorker;

/** Inspects the data of persons some seconds after it changed, and all data in a daily round. */
@Singleton
@DependsOn("Start") // no work before the tables exist
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InspectionWorker {
  /**
   * How many nanoseconds of every five seconds it may work: callers have priority, for instance
   * during a large import.
   */
  private static final long SHARE = TimeUnit.SECONDS.toNanos(1);

  @Inject InspectionBatches batches;
  @Resource ManagedExecutorService threads;

  private BackgroundWorker worker;

  @PostConstruct
  void create() {
    worker = BackgroundWorker.ofBatches("The inspection", threads, this::inspect);
  }

  /** Starts the worker if there is work. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void wake() {
    worker.wake();
  }

  private boolean inspect() {
    var began = System.nanoTime();
    while (System.nanoTime() - began < SHARE
        && (batches.inspectChanged() || batches.inspectDue())) {
      // changed data first, then the daily round
    }
    return false; // the timer continues
  }
}
