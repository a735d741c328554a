package org.notitia.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notitia.platform.Call;
import org.notitia.platform.Caller;
import org.notitia.platform.ProblemException;
import org.notitia.platform.persistence.Transactions;

/** Request batching: lanes, the time limit, failures of one request and of a batch. */
@Timeout(60)
class RequestBatcherTest {
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final String BLOCKED = "blocked";
  private static final String BROKEN = "broken";
  private static final String MISSING = "missing";
  private static final String UNANSWERED = "unanswered";
  private static final String LOGIN_OVER = "login over";

  private final CountingTransactions transactions = new CountingTransactions();
  private final Semaphore unblocked = new Semaphore(0);

  /** Transactions that are only counted. */
  private static final class CountingTransactions extends Transactions {
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger rolledBack = new AtomicInteger();
    private volatile boolean active;

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

  /** Answers with the request and the caller's name; some requests fail or block. */
  private final class Echo extends RequestBatcher<String, String> {
    private final ConcurrentLinkedQueue<List<String>> batches = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();

    Echo(int lanes, Duration limit) {
      transactions = RequestBatcherTest.this.transactions;
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
  }

  /** A caller on a thread of its own. */
  private final class TestCaller {
    private final FutureTask<String> answer;
    private final Thread thread;

    TestCaller(Echo batcher, String request) {
      answer = new FutureTask<>(() -> ask(batcher, request, "caller of " + request));
      thread = new Thread(answer);
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

  private static String ask(Echo batcher, String request, String name) {
    Call.begin(Call.Protocol.REST, null, new Caller(name, null, null, Set.of(), null, null));
    try {
      return batcher.submit(request);
    } finally {
      Call.end();
    }
  }

  /** Occupies a lane until {@link #unblocked} lets it go on. */
  private TestCaller block(Echo batcher) throws InterruptedException {
    var before = batcher.batches.size();
    var caller = new TestCaller(batcher, BLOCKED);
    while (batcher.batches.size() == before) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return caller;
  }

  @AfterEach
  void unblock() {
    unblocked.release(100);
  }

  @Test
  void a_caller_without_company_is_answered_in_a_transaction_of_its_own() {
    var batcher = new Echo(1, LONG);

    assertThat(ask(batcher, "a", "x")).isEqualTo("a for x");
    assertThat(ask(batcher, "b", "y")).isEqualTo("b for y");
    assertThat(transactions.begun).hasValue(2);
  }

  @Test
  void callers_that_wait_share_the_next_transaction_and_each_gets_its_own_answer()
      throws Exception {
    var batcher = new Echo(1, LONG);
    var first = block(batcher);
    var others = new ArrayList<TestCaller>();
    for (var request : List.of("a", "b", "c")) {
      others.add(new TestCaller(batcher, request).waits());
    }
    unblock();

    assertThat(first.answer()).isEqualTo("blocked for caller of blocked");
    assertThat(others.get(0).answer()).isEqualTo("a for caller of a");
    assertThat(others.get(2).answer()).isEqualTo("c for caller of c");
    assertThat(batcher.batches).containsExactly(List.of(BLOCKED), List.of("a", "b", "c"));
    assertThat(transactions.begun).hasValue(2);
  }

  @Test
  void a_batch_has_at_most_32_requests() throws Exception {
    var batcher = new Echo(1, LONG);
    block(batcher);
    var others = new ArrayList<TestCaller>();
    for (var i = 0; i < 40; i++) {
      others.add(new TestCaller(batcher, "r" + i).waits());
    }
    unblock();

    for (var other : others) {
      other.answer();
    }
    assertThat(batcher.batches.stream().map(List::size)).containsExactly(1, 32, 8);
  }

  @Test
  void a_request_with_a_problem_fails_alone_and_the_transaction_is_not_rolled_back()
      throws Exception {
    var batcher = new Echo(1, LONG);
    block(batcher);
    var good = new TestCaller(batcher, "a").waits();
    var missing = new TestCaller(batcher, MISSING).waits();
    var alsoGood = new TestCaller(batcher, "b").waits();
    unblock();

    assertThat(good.answer()).isEqualTo("a for caller of a");
    assertThat(alsoGood.answer()).isEqualTo("b for caller of b");
    assertThat(missing.problem().problem().status).isEqualTo(404);
    assertThat(transactions.begun).hasValue(2);
    assertThat(transactions.rolledBack).hasValue(0);
  }

  @Test
  void a_call_can_still_fail_alone_after_it_was_answered() throws Exception {
    var batcher = new Echo(1, LONG);
    block(batcher);
    var loggedOut = new TestCaller(batcher, LOGIN_OVER).waits();
    var good = new TestCaller(batcher, "a").waits();
    unblock();

    assertThat(loggedOut.problem().problem().status).isEqualTo(401);
    assertThat(good.answer()).isEqualTo("a for caller of a");
    assertThat(transactions.begun).hasValue(2);
  }

  @Test
  void the_callers_of_a_broken_batch_repeat_the_work_alone() throws Exception {
    var batcher = new Echo(1, LONG);
    block(batcher);
    var good = new TestCaller(batcher, "a").waits();
    var broken = new TestCaller(batcher, BROKEN).waits();
    var missing = new TestCaller(batcher, MISSING).waits();
    unblock();

    assertThat(good.answer()).isEqualTo("a for caller of a");
    assertThat(missing.problem().problem().status).isEqualTo(404);
    assertThatThrownBy(broken::answer).hasRootCauseInstanceOf(IllegalArgumentException.class);
    assertThat(batcher.batches)
        .containsExactlyInAnyOrder(
            List.of(BLOCKED),
            List.of("a", BROKEN, MISSING),
            List.of("a"),
            List.of(BROKEN),
            List.of(MISSING));
  }

  @Test
  void a_caller_whose_work_breaks_gets_the_failure_after_one_attempt() {
    var batcher = new Echo(1, LONG);

    assertThatThrownBy(() -> ask(batcher, BROKEN, "x")).hasMessage(BROKEN);
    assertThat(batcher.batches).hasSize(1);
    assertThat(ask(batcher, "a", "x")).isEqualTo("a for x");
  }

  @Test
  void a_request_that_the_work_forgets_is_a_failure_and_no_empty_answer() {
    var batcher = new Echo(1, LONG);

    assertThatThrownBy(() -> ask(batcher, UNANSWERED, "x"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_caller_in_a_transaction_of_its_own_waits_for_nobody() throws Exception {
    var batcher = new Echo(1, LONG);
    block(batcher);
    transactions.active = true;

    assertThat(ask(batcher, "a", "x")).isEqualTo("a for x");
    assertThatThrownBy(() -> ask(batcher, MISSING, "x")).isInstanceOf(ProblemException.class);
    assertThat(batcher.batches).containsExactly(List.of(BLOCKED), List.of("a"), List.of(MISSING));
  }

  @Test
  void a_caller_that_waits_too_long_for_a_lane_gets_503_and_its_request_is_withdrawn()
      throws Exception {
    var batcher = new Echo(1, SHORT);
    var first = block(batcher);

    var problem = new TestCaller(batcher, "late").problem().problem();

    assertThat(problem.status).isEqualTo(503);
    assertThat(problem.retryable).isTrue();
    unblock();
    assertThat(first.answer()).isEqualTo("blocked for caller of blocked");
    assertThat(ask(batcher, "a", "x")).isEqualTo("a for x");
    assertThat(batcher.batches).containsExactly(List.of(BLOCKED), List.of("a"));
  }

  @Test
  void a_caller_whose_batch_takes_too_long_gets_503_and_the_batch_goes_on() throws Exception {
    var batcher = new Echo(1, Duration.ofSeconds(1));
    block(batcher);
    var slow = new TestCaller(batcher, BLOCKED).waits();
    var companion = new TestCaller(batcher, "a").waits();
    unblocked.release();

    assertThat(companion.problem().problem().status).isEqualTo(503);
    unblock();
    assertThat(slow.answer()).isEqualTo("blocked for caller of blocked");
    assertThat(batcher.batches).containsExactly(List.of(BLOCKED), List.of(BLOCKED, "a"));
  }

  @Test
  void an_interrupted_caller_stops_waiting_and_stays_interrupted() throws Exception {
    var batcher = new Echo(1, LONG);
    block(batcher);
    var interrupted = new AtomicInteger();
    var task =
        new FutureTask<>(
            () -> {
              try {
                return ask(batcher, "a", "x");
              } finally {
                interrupted.set(Thread.currentThread().isInterrupted() ? 1 : 0);
              }
            });
    var thread = new Thread(task);
    thread.start();
    var behind = new TestCaller(batcher, "b").waits();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    thread.interrupt();

    assertThatThrownBy(task::get)
        .cause()
        .isInstanceOfSatisfying(
            ProblemException.class, one -> assertThat(one.problem().status).isEqualTo(503));
    assertThat(interrupted).hasValue(1);
    unblock();
    assertThat(behind.answer()).isEqualTo("b for caller of b");
    assertThat(batcher.batches).containsExactly(List.of(BLOCKED), List.of("b"));
  }

  @Test
  void a_second_lane_works_while_the_first_is_blocked() throws Exception {
    var batcher = new Echo(2, LONG);
    var first = block(batcher);

    assertThat(ask(batcher, "a", "x")).isEqualTo("a for x");
    assertThat(first.answer.isDone()).isFalse();
  }

  @Test
  void no_more_batches_are_at_work_than_there_are_lanes() throws Exception {
    var batcher = new Echo(2, LONG);
    block(batcher);
    block(batcher);
    var third = new TestCaller(batcher, "a").waits();

    assertThat(batcher.batches).hasSize(2);
    unblocked.release();
    assertThat(third.answer()).isEqualTo("a for caller of a");
    assertThat(batcher.mostAtWork).hasValue(2);
  }

  @Test
  void a_crowd_of_callers_is_answered_each_with_its_own_whatever_the_number_of_lanes()
      throws Exception {
    for (var lanes = 1; lanes <= 3; lanes++) {
      var batcher = new Echo(lanes, LONG);
      var threads = Executors.newFixedThreadPool(24);
      var ready = new CountDownLatch(24);
      try {
        var answers = new ArrayList<Future<Boolean>>();
        for (var i = 0; i < 24; i++) {
          var name = "caller" + i;
          answers.add(
              threads.submit(
                  () -> {
                    ready.countDown();
                    ready.await();
                    return IntStream.range(0, 500)
                        .mapToObj(Integer::toString)
                        .allMatch(n -> ask(batcher, n, name).equals(n + " for " + name));
                  }));
        }
        for (var answer : answers) {
          assertThat(answer.get()).isTrue();
        }
      } finally {
        threads.shutdown();
      }
      assertThat(batcher.batches.stream().mapToInt(List::size).sum()).isEqualTo(24 * 500);
      assertThat(batcher.mostAtWork.get()).isBetween(1, lanes);
    }
  }

  @Test
  void half_of_the_processors_have_a_lane_where_no_number_is_set() {
    assertThat(IntStream.of(1, 2, 3, 4, 16).map(n -> RequestBatcher.lanes(OptionalInt.empty(), n)))
        .containsExactly(1, 1, 1, 2, 8);
    assertThat(RequestBatcher.lanes(OptionalInt.of(5), 2)).isEqualTo(5);
    assertThat(RequestBatcher.lanes(OptionalInt.of(0), 16)).isEqualTo(1);
  }
}
