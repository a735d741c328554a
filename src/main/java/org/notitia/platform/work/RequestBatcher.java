package org.notitia.platform.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.notitia.platform.Call;
import org.notitia.platform.persistence.Transactions;

/**
 * Answers callers together who ask at the same time: whoever finds nobody at work works for all who
 * wait, in one transaction. A transaction costs more than the statements of a short call; so the
 * more callers there are, the less each of them costs. If the work fails for one, nothing of it
 * remains and each goes on alone.
 *
 * @param <Q> what a caller asks
 * @param <A> what it gets
 */
public final class RequestBatcher<Q, A> {
  /** How many are answered at once. */
  private static final int MOST = 32;

  private final Transactions transactions;
  private final Consumer<List<Part<Q, A>>> work;
  private final Queue<Part<Q, A>> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore turn = new Semaphore(1);

  /** The work answers each part, or throws. */
  public RequestBatcher(Transactions transactions, Consumer<List<Part<Q, A>>> work) {
    this.transactions = transactions;
    this.work = work;
  }

  /** The answer to the call in progress; in the caller's own transaction, where there is one. */
  public A submit(Q question) {
    var part = new Part<Q, A>(question);
    if (transactions.isActive()) {
      return alone(part);
    }
    waiting.add(part);
    while (part.state == State.WAITING) {
      if (turn.tryAcquire()) {
        work();
      } else {
        part.woken.acquireUninterruptibly();
      }
    }
    if (part.state == State.ALONE) {
      return alone(part);
    }
    if (part.failure != null) {
      throw part.failure;
    }
    return part.answer;
  }

  private A alone(Part<Q, A> part) {
    transactions.run(() -> work.accept(List.of(part)));
    return part.answer;
  }

  /** In turn; afterwards it is another's. */
  private void work() {
    try {
      answer(next());
    } finally {
      turn.release();
      var next = waiting.peek();
      if (next != null) {
        next.woken.release();
      }
    }
  }

  private List<Part<Q, A>> next() {
    var parts = new ArrayList<Part<Q, A>>();
    while (parts.size() < MOST && !waiting.isEmpty()) {
      parts.add(waiting.remove());
    }
    return parts;
  }

  private void answer(List<Part<Q, A>> parts) {
    var state = State.ALONE;
    try {
      transactions.run(() -> work.accept(parts));
      state = State.ANSWERED;
    } catch (RuntimeException failure) {
      if (parts.size() == 1) {
        parts.get(0).failure = failure;
        state = State.ANSWERED;
      }
    } finally {
      for (var part : parts) {
        part.become(state);
      }
    }
  }

  private enum State {
    WAITING,
    ANSWERED,
    ALONE
  }

  /** One caller's part of the work. */
  public static final class Part<Q, A> {
    private final Call call = Call.current();
    private final Semaphore woken = new Semaphore(0);
    private final Q question;
    private A answer;
    private RuntimeException failure;
    private volatile State state = State.WAITING;

    private Part(Q question) {
      this.question = question;
    }

    public Q request() {
      return question;
    }

    public Call call() {
      return call;
    }

    public void respond(A answer) {
      this.answer = answer;
    }

    private void become(State state) {
      this.state = state;
      woken.release();
    }
  }
}
