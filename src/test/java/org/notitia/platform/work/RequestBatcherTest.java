package org.notitia.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notitia.platform.work.EchoBatcher.BLOCKED;
import static org.notitia.platform.work.EchoBatcher.BROKEN;
import static org.notitia.platform.work.EchoBatcher.LOGIN_OVER;
import static org.notitia.platform.work.EchoBatcher.MISSING;
import static org.notitia.platform.work.EchoBatcher.UNANSWERED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notitia.platform.ProblemException;

/** Request batching: shared transactions, failures of one request and of a batch. */
@Timeout(60)
class RequestBatcherTest {
  private static final Duration LONG = Duration.ofSeconds(50);

  @Test
  void a_caller_without_company_is_answered_in_a_transaction_of_its_own() {
    var batcher = new EchoBatcher(1, LONG);

    assertThat(batcher.ask("a", "x")).isEqualTo("a for x");
    assertThat(batcher.ask("b", "y")).isEqualTo("b for y");
    assertThat(batcher.counted.begun).hasValue(2);
  }

  @Test
  void callers_that_wait_share_the_next_transaction_and_each_gets_its_own_answer()
      throws Exception {
    var batcher = new EchoBatcher(1, LONG);
    var first = batcher.block();
    var others = new ArrayList<EchoBatcher.TestCaller>();
    for (var request : List.of("a", "b", "c")) {
      others.add(batcher.call(request).waits());
    }
    batcher.unblock();

    assertThat(first.answer()).isEqualTo("blocked for caller of blocked");
    assertThat(others.get(0).answer()).isEqualTo("a for caller of a");
    assertThat(others.get(2).answer()).isEqualTo("c for caller of c");
    assertThat(batcher.batches).containsExactly(List.of(BLOCKED), List.of("a", "b", "c"));
    assertThat(batcher.counted.begun).hasValue(2);
  }

  @Test
  void a_batch_has_at_most_32_requests() throws Exception {
    var batcher = new EchoBatcher(1, LONG);
    batcher.block();
    var others = new ArrayList<EchoBatcher.TestCaller>();
    for (var i = 0; i < 40; i++) {
      others.add(batcher.call("r" + i).waits());
    }
    batcher.unblock();

    for (var other : others) {
      other.answer();
    }
    assertThat(batcher.batches.stream().map(List::size)).containsExactly(1, 32, 8);
  }

  @Test
  void a_request_with_a_problem_fails_alone_and_the_transaction_is_not_rolled_back()
      throws Exception {
    var batcher = new EchoBatcher(1, LONG);
    batcher.block();
    var good = batcher.call("a").waits();
    var missing = batcher.call(MISSING).waits();
    var alsoGood = batcher.call("b").waits();
    batcher.unblock();

    assertThat(good.answer()).isEqualTo("a for caller of a");
    assertThat(alsoGood.answer()).isEqualTo("b for caller of b");
    assertThat(missing.problem().problem().status).isEqualTo(404);
    assertThat(batcher.counted.begun).hasValue(2);
    assertThat(batcher.counted.rolledBack).hasValue(0);
  }

  @Test
  void a_call_can_still_fail_alone_after_it_was_answered() throws Exception {
    var batcher = new EchoBatcher(1, LONG);
    batcher.block();
    var loggedOut = batcher.call(LOGIN_OVER).waits();
    var good = batcher.call("a").waits();
    batcher.unblock();

    assertThat(loggedOut.problem().problem().status).isEqualTo(401);
    assertThat(good.answer()).isEqualTo("a for caller of a");
    assertThat(batcher.counted.begun).hasValue(2);
  }

  @Test
  void the_callers_of_a_broken_batch_repeat_the_work_alone() throws Exception {
    var batcher = new EchoBatcher(1, LONG);
    batcher.block();
    var good = batcher.call("a").waits();
    var broken = batcher.call(BROKEN).waits();
    var missing = batcher.call(MISSING).waits();
    batcher.unblock();

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
    var batcher = new EchoBatcher(1, LONG);

    assertThatThrownBy(() -> batcher.ask(BROKEN, "x")).hasMessage(BROKEN);
    assertThat(batcher.batches).hasSize(1);
    assertThat(batcher.ask("a", "x")).isEqualTo("a for x");
  }

  @Test
  void a_request_that_the_work_forgets_is_a_failure_and_no_empty_answer() {
    var batcher = new EchoBatcher(1, LONG);

    assertThatThrownBy(() -> batcher.ask(UNANSWERED, "x"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_caller_in_a_transaction_of_its_own_waits_for_nobody() throws Exception {
    var batcher = new EchoBatcher(1, LONG);
    batcher.block();
    batcher.counted.active = true;

    assertThat(batcher.ask("a", "x")).isEqualTo("a for x");
    assertThatThrownBy(() -> batcher.ask(MISSING, "x")).isInstanceOf(ProblemException.class);
    assertThat(batcher.batches).containsExactly(List.of(BLOCKED), List.of("a"), List.of(MISSING));
  }
}
