package org.notitia.retention;

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.notitia.platform.Call;
import org.notitia.platform.Caller;
import org.notitia.platform.Failures;
import org.notitia.platform.Problem;
import org.notitia.platform.work.BackgroundWorker;
import org.notitia.register.expiry.DueItem;

/**
 * Runs the sweep when it is due: the migration to another notice, entries whose legal basis was
 * withdrawn, then everything that is due. A sweep that stops is resumed by any node, because the
 * rows themselves show what is left to do.
 */
@Singleton
@DependsOn("Start") // no work before the tables exist
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepWorker {
  private static final Logger LOGGER = System.getLogger(SweepWorker.class.getName());
  private static final Caller SERVER = new Caller("notitia", null, null, Set.of(), null, null);

  @Inject SweepSchedule schedule;
  @Inject ExpiryMigration migration;
  @Inject WithdrawnBasisRemoval withdrawnBasis;
  @Inject DueRemovals dueRemovals;
  @Inject ChoiceEvidenceRemoval evidence;
  @Resource ManagedExecutorService threads;

  private BackgroundWorker worker;

  @PostConstruct
  void create() {
    worker = BackgroundWorker.ofBatches("The sweep", threads, this::sweep);
  }

  /** Starts the worker if there is work. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void wake() {
    worker.wake();
  }

  private boolean sweep() {
    if (!schedule.begin()) {
      return false;
    }
    Call.begin(Call.Protocol.SERVER, null, SERVER);
    Call.current().act = "sweep";
    try {
      runAll();
    } finally {
      Call.end();
    }
    return false; // the timer starts the next one
  }

  private void runAll() {
    var requests = schedule.requests();
    while (migration.migrateNextBatch()) {
      // until all days follow the notice in force
    }
    for (var request : requests) {
      if (request.is(SweepRequest.Kind.BASIS)) {
        removeWithdrawnBasis(request);
      }
    }
    removeAll(dueRemovals::dueEntries, dueRemovals::removeEntries);
    removeAll(dueRemovals::dueParts, dueRemovals::clearParts);
    if (evidence.isDue()) {
      removeAll(evidence::due, evidence::remove);
      evidence.finishDay();
    }
    removeAll(dueRemovals::duePersons, dueRemovals::removePersons);
    schedule.finish(requests);
  }

  private void removeWithdrawnBasis(SweepRequest request) {
    try {
      while (withdrawnBasis.removeNextBatch(request)) {
        // until no entry of the person is left without a legal basis
      }
    } catch (RuntimeException failed) {
      log(failed);
      withdrawnBasis.putOff(request);
    }
  }

  /**
   * Passes once over everything that is due; data that is kept stays, and the next sweep finds it
   * again.
   */
  private static void removeAll(
      Function<DueItem, List<DueItem>> due, Consumer<List<DueItem>> remove) {
    var last = DueItem.FIRST;
    List<DueItem> items;
    do {
      items = due.apply(last);
      if (!items.isEmpty()) {
        remove(items, remove);
        last = items.get(items.size() - 1);
      }
    } while (items.size() == DueRemovals.BATCH);
  }

  /** Repeats a batch that failed item by item, so that one row does not stop the others. */
  private static void remove(List<DueItem> items, Consumer<List<DueItem>> remove) {
    try {
      remove.accept(items);
    } catch (RuntimeException failed) {
      for (var item : items) {
        try {
          remove.accept(List.of(item));
        } catch (RuntimeException failedAlone) {
          log(failedAlone);
        }
      }
    }
  }

  private static void log(RuntimeException failed) {
    if (!Problem.of(failed).retryable || Problem.of(failed).status == 500) {
      LOGGER.log(
          Level.ERROR,
          "Data that is due was not removed; the next sweep tries again." + Failures.trace(failed));
    }
  }
}
