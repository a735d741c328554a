package org.notitia.platform.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.notitia.platform.Failures;
import org.notitia.platform.Problem;

/**
 * Does the background work of a feature on this node, one piece after the other on one thread,
 * until there is none left. A timer wakes it every few seconds. Every node has such a worker; which
 * of them does a piece of work is decided in the database, in one of two ways.
 */
public final class BackgroundWorker {
  private static final Logger LOGGER = System.getLogger(BackgroundWorker.class.getName());

  private final String name;
  private final Executor threads;
  private final BooleanSupplier executeNext;
  private final Runnable heartbeat;
  private final AtomicBoolean busy = new AtomicBoolean();

  private BackgroundWorker(
      String name, Executor threads, BooleanSupplier executeNext, Runnable heartbeat) {
    this.name = name;
    this.threads = threads;
    this.executeNext = executeNext;
    this.heartbeat = heartbeat;
  }

  /**
   * Creates a worker for short batches: each batch is one transaction that locks a row, does its
   * part and records its progress in that row. The batch of a dead node is rolled back, and the
   * next node repeats it.
   *
   * @param name the name of the work in the log
   * @param nextBatch does a batch; returns false if no work is left
   */
  public static BackgroundWorker ofBatches(
      String name, Executor threads, BooleanSupplier nextBatch) {
    return new BackgroundWorker(name, threads, nextBatch, () -> {});
  }

  /**
   * Creates a worker for work that a node owns for longer than a transaction, because something
   * outside of the database is slow. A {@link Lease} records the owner.
   *
   * @param <W> the type of a piece of work
   * @param name the name of the work in the log
   * @param pick claims a piece of work that no node owns, or whose lease has expired because its
   *     owner died; returns null if there is none
   * @param execute does the work
   * @param heartbeat renews the lease; called every few seconds while the work is being done
   */
  public static <W> BackgroundWorker ofLeases(
      String name, Executor threads, Supplier<W> pick, Consumer<W> execute, Consumer<W> heartbeat) {
    var picked = new AtomicReference<W>();
    return new BackgroundWorker(
        name,
        threads,
        () -> {
          picked.set(pick.get());
          try {
            var work = picked.get();
            if (work != null) {
              execute.accept(work);
            }
            return work != null;
          } finally {
            picked.set(null);
          }
        },
        () -> {
          var work = picked.get();
          if (work != null) {
            heartbeat.accept(work);
          }
        });
  }

  /** Starts to work; if this node is already working, sends a heartbeat. */
  public void wake() {
    if (busy.compareAndSet(false, true)) {
      try {
        threads.execute(this::work);
      } catch (RejectedExecutionException full) {
        busy.set(false);
        LOGGER.log(Level.DEBUG, "{0}: no thread is free; the next timer call tries again", name);
      }
    } else {
      sendHeartbeat();
    }
  }

  private void work() {
    try {
      while (executeNext.getAsBoolean()) {
        // the next one
      }
    } catch (RuntimeException | LinkageError failed) { // the next timer call starts again
      log(failed);
    } finally {
      busy.set(false);
    }
  }

  private void sendHeartbeat() {
    try {
      heartbeat.run();
    } catch (RuntimeException failed) { // the next heartbeat may be in time
      LOGGER.log(Level.DEBUG, name + ": a heartbeat failed" + Failures.trace(failed));
    }
  }

  private void log(Throwable failed) {
    var status = Problem.of(failed).status;
    if (status == 409 || status == 410) {
      LOGGER.log(Level.DEBUG, "{0}: another node has taken over the work", name);
    } else {
      LOGGER.log(Level.ERROR, name + " failed and will be resumed: " + Failures.trace(failed));
    }
  }
}
