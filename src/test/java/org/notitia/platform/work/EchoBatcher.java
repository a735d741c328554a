package org.notitia.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.notitia.platform.Call;
import org.notitia.platform.Caller;
import org.notitia.platform.ProblemException;
import org.notitia.platform.persistence.Transactions;

/** Answers with the request and the caller's name; some requests fail or block. */
final class EchoBatcher extends RequestBatcher<String, String> {
  static final String BLOCKED = "blocked";
  static final String BROKEN = "broken";
  static final String MISSING = "missing";
  static final String UNANSWERED = "unanswered";
  static final String LOGIN_OVER = "login over";

  final CountingTransactions counted = new CountingTransactions();
  final Semaphore unblocked = new Semaphore(0);
  final ConcurrentLinkedQueue<List<String>> batches = new ConcurrentLinkedQueue<>();
  private final AtomicInteger atWork = new AtomicInteger();
  final AtomicInteger mostAtWork = new AtomicInteger();

  EchoBatcher(int lanes, Duration limit) {
    transactions = counted;
    laneCount = OptionalInt.of(lanes);
    timeLimit = limit;
    open();
  }

  @Override
  protected void respond(List<BatchedCall<String, String>> batch) {
    mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
    batches.add(batch.stream().map(BatchedCall::request).toList());
    try {
      for (var call : batch) {
        if (call.request().equals(BLOCKED)) {
          unblocked.acquireUninterruptibly();
        }
        if (call.request().equals(BROKEN)) {
          throw new IllegalArgumentException(BROKEN);
        }
        if (!call.request().equals(UNANSWERED)) {
          call.respond(() -> echo(call.request()));
        }
        if (call.request().equals(LOGIN_OVER) && call.isAnswered()) {
          call.fail(ProblemException.loginOver());
        }
      }
    } finally {
      atWork.decrementAndGet();
    }
  }

  private static String echo(String request) {
    if (request.equals(MISSING)) {
      throw ProblemException.notFound(MISSING);
    }
    return request + " for " + Call.current().caller.name();
  }

  /** Submits a request as the caller of this name. */
  String ask(String request, String name) {
    Call.begin(Call.Protocol.REST, null, new Caller(name, null, null, Set.of(), null, null));
    try {
      return submit(request);
    } finally {
      Call.end();
    }
  }

  /** Occupies a lane until {@link #unblocked} lets it go on. */
  TestCaller block() throws InterruptedException {
    var before = batches.size();
    var caller = new TestCaller(BLOCKED);
    while (batches.size() == before) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return caller;
  }

  /** A call that submits this request on a thread of its own. */
  TestCaller call(String request) {
    return new TestCaller(request);
  }

  /** Lets all blocked work go on. */
  void unblock() {
    unblocked.release(100);
  }

  /** Transactions that are only counted. */
  static final class CountingTransactions extends Transactions {
    final AtomicInteger begun = new AtomicInteger();
    final AtomicInteger rolledBack = new AtomicInteger();
    volatile boolean active;

    @Override
    public void run(Runnable work) {
      begun.incrementAndGet();
      try {
        work.run();
      } catch (RuntimeException failure) {
        rolledBack.incrementAndGet();
        throw failure;
      }
    }

    @Override
    public boolean isActive() {
      return active;
    }
  }

  /** A caller on a thread of its own. */
  final class TestCaller {
    final FutureTask<String> answer;
    private final Thread thread;

    TestCaller(String request) {
      answer = new FutureTask<>(() -> ask(request, "caller of " + request));
      thread = new Thread(answer);
      thread.setDaemon(true);
      thread.start();
    }

    /** Waits until the caller waits in the batcher. */
    TestCaller waits() throws InterruptedException {
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        assertThat(answer.isDone()).isFalse();
        TimeUnit.MILLISECONDS.sleep(1);
      }
      return this;
    }

    String answer() throws Exception {
      return answer.get();
    }

    ProblemException problem() throws InterruptedException {
      try {
        throw new AssertionError("An answer came: " + answer.get());
      } catch (ExecutionException failed) {
        assertThat(failed.getCause()).isInstanceOf(ProblemException.class);
        return (ProblemException) failed.getCause();
      }
    }
  }
}
