package org.notitia.platform.work;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;

/**
 * A call in a {@link RequestBatcher}: the request of the caller, and its answer or failure.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
public final class BatchedCall<Q, A> {
  private final Call call = Call.current();
  private final Q request;
  private final Semaphore wakeUps = new Semaphore(0);
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private A answer;
  private RuntimeException failure;

  private enum State {
    WAITING,
    /** A lane is working on the call. */
    TAKEN,
    /** The call has its answer or its own failure. */
    DONE,
    /** The whole batch failed; the caller repeats the work alone. */
    BATCH_FAILED,
    /** The caller has stopped waiting. */
    ABANDONED
  }

  BatchedCall(Q request) {
    this.request = request;
  }

  /** The request of the caller. */
  public Q request() {
    return request;
  }

  /** The call in progress of the caller. */
  public Call call() {
    return call;
  }

  /**
   * Answers the request with the result of the work, which runs as the caller's call. A {@link
   * ProblemException} of the work fails this call only; any other exception fails the whole batch.
   */
  public void respond(Supplier<A> work) {
    try {
      answer = call.runAs(work);
    } catch (ProblemException own) {
      fail(own);
    }
  }

  /** Fails this call; the other calls of the batch continue. */
  public void fail(ProblemException own) {
    failWith(own);
  }

  /** Whether the request has an answer and no failure. */
  public boolean isAnswered() {
    return answer != null && failure == null;
  }

  void failWith(RuntimeException failure) {
    this.failure = failure;
  }

  A result() {
    if (failure != null) {
      throw failure;
    }
    if (answer == null) {
      throw new IllegalStateException("The batch gave this call neither answer nor failure.");
    }
    return answer;
  }

  /** Clears the answer or failure that a failed batch has set. */
  void reset() {
    answer = null;
    failure = null;
  }

  boolean isPending() {
    var now = state.get();
    return now == State.WAITING || now == State.TAKEN;
  }

  boolean isWaiting() {
    return state.get() == State.WAITING;
  }

  boolean hasBatchFailed() {
    return state.get() == State.BATCH_FAILED;
  }

  /** Takes the call into a batch, unless its caller has stopped waiting. */
  boolean take() {
    return state.compareAndSet(State.WAITING, State.TAKEN);
  }

  /** Ends the waiting of the caller, unless the call is done. */
  boolean abandon() {
    return state.compareAndSet(State.WAITING, State.ABANDONED)
        || state.compareAndSet(State.TAKEN, State.ABANDONED);
  }

  /** Ends the batch for this call and wakes its caller. */
  void leaveBatch(boolean batchFailed) {
    state.compareAndSet(State.TAKEN, batchFailed ? State.BATCH_FAILED : State.DONE);
    wake();
  }

  void wake() {
    wakeUps.release();
  }

  /**
   * Waits until the caller is woken. Returns false if the deadline (of {@link System#nanoTime})
   * passes first or the thread is interrupted; the thread then stays interrupted.
   */
  boolean sleepUntil(long deadline) {
    try {
      return wakeUps.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
