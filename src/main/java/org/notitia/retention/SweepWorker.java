package org.notitia.retention;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.notitia.platform.Call;
import org.notitia.platform.Caller;
import org.notitia.platform.Failures;
import org.notitia.platform.Problem;
import org.notitia.register.expiry.DueItem;

/**
 * Sweeps when it is due or called for: withdrawn bases, the move to another notice, then what has
 * come to its day. Whatever stops it, the next one finds what is left, for all that it goes by is
 * in the rows.
 */
@Singleton
@DependsOn("Start") // nothing before the tables are there
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepWorker {
  private static final Logger LOGGER = System.getLogger(SweepWorker.class.getName());

  @EJB SweepLease leases;
  @EJB ExpiryMigration moves;
  @EJB WithdrawnBasisRemoval withdrawals;
  @EJB DueRemovals endings;
  @EJB ChoiceEvidenceRemoval evidence;
  @Resource ManagedExecutorService threads;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Looks whether there is something to do. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void wake() {
    if (busy.compareAndSet(false, true)) {
      threads.execute(
          () -> {
            try {
              sweep();
            } catch (RuntimeException failed) {
              stopped(failed);
            } finally {
              Call.end();
              busy.set(false);
            }
          });
    }
  }

  private void sweep() {
    var worker = leases.claim();
    if (worker == null) {
      return;
    }
    Call.begin(Call.Protocol.SERVER, null, Caller.server());
    Call.current().act = "sweep";
    var calls = leases.calls();
    while (moves.move(worker)) {
      // until all days are those of the notice in force
    }
    for (var call : calls) {
      if (call.is(SweepRequest.Kind.BASIS)) {
        see(worker, call);
      }
    }
    all(endings::dueEntries, some -> endings.removeEntries(worker, some));
    all(endings::dueParts, some -> endings.clearParts(worker, some));
    if (evidence.isDue(worker)) {
      all(evidence::due, some -> evidence.remove(worker, some));
      evidence.finishDay(worker);
    }
    all(endings::duePersons, some -> endings.removePersons(worker, some));
    leases.finish(worker, calls);
  }

  private void see(String worker, SweepRequest call) {
    try {
      while (withdrawals.removeNextBatch(worker, call.id())) {
        // until the person has no more without a basis
      }
    } catch (RuntimeException failed) {
      give(failed);
      withdrawals.putOff(call.id());
    }
  }

  /** Goes once through what is due; what a hold keeps is passed by. */
  private static void all(Function<DueItem, List<DueItem>> due, Consumer<List<DueItem>> remove) {
    var last = DueItem.FIRST;
    List<DueItem> some;
    do {
      some = due.apply(last);
      if (!some.isEmpty()) {
        remove(some, remove);
        last = some.get(some.size() - 1);
      }
    } while (some.size() == DueRemovals.BATCH);
  }

  /** A batch that fails is done one by one, so that one row stops no other. */
  private static void remove(List<DueItem> some, Consumer<List<DueItem>> remove) {
    try {
      remove.accept(some);
    } catch (RuntimeException failed) {
      if (isLost(failed)) {
        throw failed;
      }
      for (var one : some) {
        try {
          remove.accept(List.of(one));
        } catch (RuntimeException alone) {
          give(alone);
        }
      }
    }
  }

  private static boolean isLost(RuntimeException failed) {
    return Problem.of(failed).status == 410;
  }

  /** Another node has the sweep: then this one is over; else the row waits for the next sweep. */
  private static void give(RuntimeException failed) {
    if (isLost(failed)) {
      throw failed;
    }
    if (!Problem.of(failed).retryable || Problem.of(failed).status == 500) {
      LOGGER.log(Level.ERROR, "Something due could not be removed: " + Failures.trace(failed));
    }
  }

  private static void stopped(RuntimeException failed) {
    var status = Problem.of(failed).status;
    if (status != 409 && status != 410) { // else it met another call, or another node has it
      LOGGER.log(
          Level.ERROR, "The sweep stopped and will be taken up again: " + Failures.trace(failed));
    }
  }
}
