package org.notitia.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notitia.platform.work.EchoBatcher.BLOCKED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notitia.platform.ProblemException;

/** Request batching: lanes, the time limit, interrupted callers. */
@Timeout(60)
class RequestBatcherLanesTest {
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Duration SHORT = Duration.ofMillis(100);

  @Test
  void a_caller_that_waits_too_long_for_a_lane_gets_503_and_its_request_is_withdrawn()
      throws Exception {
    var batcher = new EchoBatcher(1, SHORT);
    var first = batcher.block();

    var problem = batcher.call("late").problem().problem();

    assertThat(problem.status).isEqualTo(503);
    assertThat(problem.retryable).isTrue();
    batcher.unblock();
    assertThat(first.answer()).isEqualTo("blocked for caller of blocked");
    assertThat(batcher.ask("a", "x")).isEqualTo("a for x");
    assertThat(batcher.batches).containsExactly(List.of(BLOCKED), List.of("a"));
  }

  @Test
  void a_caller_whose_batch_takes_too_long_gets_503_and_the_batch_goes_on() throws Exception {
    var batcher = new EchoBatcher(1, Duration.ofSeconds(1));
    batcher.block();
    var slow = batcher.call(BLOCKED).waits();
    var companion = batcher.call("a").waits();
    batcher.unblocked.release();

    assertThat(companion.problem().problem().status).isEqualTo(503);
    batcher.unblock();
    assertThat(slow.answer()).isEqualTo("blocked for caller of blocked");
    assertThat(batcher.batches).containsExactly(List.of(BLOCKED), List.of(BLOCKED, "a"));
  }

  @Test
  void an_interrupted_caller_stops_waiting_and_stays_interrupted() throws Exception {
    var batcher = new EchoBatcher(1, LONG);
    batcher.block();
    var interrupted = new AtomicInteger();
    var task =
        new FutureTask<>(
            () -> {
              try {
                return batcher.ask("a", "x");
              } finally {
                interrupted.set(Thread.currentThread().isInterrupted() ? 1 : 0);
              }
            });
    var thread = new Thread(task);
    thread.start();
    var behind = batcher.call("b").waits();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    thread.interrupt();

    assertThatThrownBy(task::get)
        .cause()
        .isInstanceOfSatisfying(
            ProblemException.class, one -> assertThat(one.problem().status).isEqualTo(503));
    assertThat(interrupted).hasValue(1);
    batcher.unblock();
    assertThat(behind.answer()).isEqualTo("b for caller of b");
    assertThat(batcher.batches).containsExactly(List.of(BLOCKED), List.of("b"));
  }

  @Test
  void a_second_lane_works_while_the_first_is_blocked() throws Exception {
    var batcher = new EchoBatcher(2, LONG);
    var first = batcher.block();

    assertThat(batcher.ask("a", "x")).isEqualTo("a for x");
    assertThat(first.answer.isDone()).isFalse();
  }

  @Test
  void no_more_batches_are_at_work_than_there_are_lanes() throws Exception {
    var batcher = new EchoBatcher(2, LONG);
    batcher.block();
    batcher.block();
    var third = batcher.call("a").waits();

    assertThat(batcher.batches).hasSize(2);
    batcher.unblocked.release();
    assertThat(third.answer()).isEqualTo("a for caller of a");
    assertThat(batcher.mostAtWork).hasValue(2);
  }

  @Test
  void a_crowd_of_callers_is_answered_each_with_its_own_whatever_the_number_of_lanes()
      throws Exception {
    for (var lanes = 1; lanes <= 3; lanes++) {
      var batcher = new EchoBatcher(lanes, LONG);
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
                        .allMatch(n -> batcher.ask(n, name).equals(n + " for " + name));
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
