package org.notitia.platform.work;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;
import org.notitia.platform.persistence.Transactions;

/**
 * Answers concurrent requests in batches, each in one transaction. A caller that finds a free lane
 * takes all requests that wait and does the work for all of them; the other callers wait for their
 * answers. A transaction costs more than the statements of a short request, so a request costs less
 * the more callers there are.
 *
 * <p>The work must only read, apart from the audit trail: a write could wait for a lock, and every
 * request of the batch with it. It runs on the thread of one caller for all, so it must not call a
 * method that checks roles.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
public abstract class RequestBatcher<Q, A> {
  private static final int LARGEST_BATCH = 32;

  @EJB Transactions transactions;

  /** The number of batches that can run at the same time; null means half of the processors. */
  @Inject
  @ConfigProperty(name = "notitia.batching.lanes")
  OptionalInt laneCount;

  /** The maximum time that a caller waits for its answer. */
  @Inject
  @ConfigProperty(name = "notitia.batching.time-limit")
  Duration timeLimit;

  private final Queue<BatchedCall<Q, A>> waiting = new ConcurrentLinkedQueue<>();
  private Semaphore lanes;

  /** Creates the lanes. */
  @PostConstruct
  void open() {
    lanes = new Semaphore(lanes(laneCount, Runtime.getRuntime().availableProcessors()));
  }

  static int lanes(OptionalInt setting, int processors) {
    return Math.max(1, setting.orElse(processors / 2));
  }

  /**
   * Answers each of these requests in one transaction. If it throws, the batch is rolled back and
   * each caller repeats the work alone.
   */
  protected abstract void respond(List<BatchedCall<Q, A>> batch);

  /**
   * Returns the answer to a request of the call in progress. If the caller has a transaction, the
   * work runs in it, without a batch.
   *
   * @throws ProblemException 503 if there is no answer within the time limit
   */
  public A submit(Q request) {
    var call = new BatchedCall<Q, A>(request);
    if (transactions.isActive()) {
      return workAlone(call);
    }
    waiting.add(call);
    var deadline = System.nanoTime() + timeLimit.toNanos();
    while (call.isPending()) {
      if (call.isWaiting() && lanes.tryAcquire()) {
        workInLane();
      } else if (!call.sleepUntil(deadline) && call.abandon()) {
        waiting.remove(call);
        wakeNext();
        throw new ProblemException(
            Problem.of(
                503,
                "Service Unavailable",
                "The server could not answer in time; send the request again later."));
      }
    }
    return call.hasBatchFailed() ? workAlone(call) : call.result();
  }

  private A workAlone(BatchedCall<Q, A> call) {
    call.reset();
    transactions.run(() -> respond(List.of(call)));
    return call.result();
  }

  private void workInLane() {
    try {
      var batch = takeBatch();
      if (lanes.availablePermits() > 0) {
        wakeNext();
      }
      if (!batch.isEmpty()) {
        work(batch);
      }
    } finally {
      lanes.release();
      wakeNext();
    }
  }

  private List<BatchedCall<Q, A>> takeBatch() {
    var batch = new ArrayList<BatchedCall<Q, A>>();
    while (batch.size() < LARGEST_BATCH) {
      var next = waiting.poll();
      if (next == null) {
        break;
      }
      if (next.take()) {
        batch.add(next);
      }
    }
    return batch;
  }

  private void work(List<BatchedCall<Q, A>> batch) {
    var failed = true;
    try {
      transactions.run(() -> respond(batch));
      failed = false;
    } catch (RuntimeException failure) {
      if (batch.size() == 1) {
        batch.get(0).failWith(failure);
        failed = false;
      }
    } finally {
      for (var call : batch) {
        call.leaveBatch(failed);
      }
    }
  }

  /** Wakes the next waiting caller, which then tries to get a lane. */
  private void wakeNext() {
    var next = waiting.peek();
    if (next != null) {
      next.wake();
    }
  }
}
