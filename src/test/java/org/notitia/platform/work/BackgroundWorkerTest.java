package org.notitia.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.notitia.platform.ProblemException;

class BackgroundWorkerTest {
  private final Queue<Runnable> threads = new ArrayDeque<>();

  private void runWaiting() {
    for (var run = threads.poll(); run != null; run = threads.poll()) {
      run.run();
    }
  }

  @Test
  void a_worker_runs_batches_until_none_is_left() {
    var left = new AtomicInteger(3);
    var worker = BackgroundWorker.ofBatches("Test", threads::add, () -> left.decrementAndGet() > 0);
    worker.wake();
    runWaiting();
    assertThat(left).hasValue(0);
  }

  @Test
  void a_node_works_on_one_thread_only() {
    var worker = BackgroundWorker.ofBatches("Test", threads::add, () -> false);
    worker.wake();
    worker.wake();
    assertThat(threads).hasSize(1);
    runWaiting();
    worker.wake();
    assertThat(threads).hasSize(1);
  }

  @Test
  void a_worker_starts_again_after_a_failure() {
    var runs = new AtomicInteger();
    var worker =
        BackgroundWorker.ofBatches(
            "Test",
            threads::add,
            () -> {
              runs.incrementAndGet();
              throw ProblemException.gone("Another node has taken over.");
            });
    worker.wake();
    runWaiting();
    worker.wake();
    runWaiting();
    assertThat(runs).hasValue(2);
  }

  @Test
  void a_worker_starts_again_after_no_thread_was_free() {
    var full = new AtomicInteger(1);
    var runs = new AtomicInteger();
    var worker =
        BackgroundWorker.ofBatches(
            "Test",
            run -> {
              if (full.getAndDecrement() > 0) {
                throw new RejectedExecutionException();
              }
              run.run();
            },
            () -> {
              runs.incrementAndGet();
              return false;
            });
    worker.wake();
    worker.wake();
    assertThat(runs).hasValue(1);
  }

  /** Two pieces of work; the timer fires while each is being done. */
  private final class TwoPieces {
    private final Queue<String> waiting = new ArrayDeque<>(List.of("first", "second"));
    private final List<String> heartbeats = new ArrayList<>();
    private final BackgroundWorker worker =
        BackgroundWorker.ofLeases("Test", threads::add, waiting::poll, this::execute, this::renew);
    private RuntimeException failure;

    private void execute(String picked) {
      worker.wake();
      if (failure != null) {
        throw failure;
      }
    }

    private void renew(String picked) {
      heartbeats.add(picked);
      throw ProblemException.conflict("The database is busy.");
    }
  }

  @Test
  void a_timer_sends_a_heartbeat_for_the_work_in_progress() {
    var work = new TwoPieces();
    work.worker.wake();
    work.worker.wake(); // nothing is picked yet
    runWaiting();
    work.worker.wake(); // nothing is picked any more
    runWaiting();
    assertThat(work.heartbeats).containsExactly("first", "second");
  }

  @Test
  void work_that_failed_gets_no_heartbeat_and_the_next_timer_picks_again() {
    var work = new TwoPieces();
    work.failure = new IllegalStateException();
    work.worker.wake();
    runWaiting();
    assertThat(work.waiting).containsExactly("second");
    work.worker.wake();
    runWaiting();
    assertThat(work.heartbeats).containsExactly("first", "second");
  }
}
