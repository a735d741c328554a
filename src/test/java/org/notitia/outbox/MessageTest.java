package org.notitia.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notitia.outbox.Message.State;
import org.notitia.platform.ProblemException;

/** The states of a message. */
class MessageTest {
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private final Message message =
      new Message(
          new NewMessage("a-person", "notice-changed", "key", "en", Map.of("version", 2)), now);

  private MessageView view() {
    return message.view(true);
  }

  @Test
  void a_new_message_is_due_at_once_and_a_sent_message_is_no_longer_due() {
    assertThat(view().dueAt()).isEqualTo(now);
    message.sent(now.plusSeconds(5));
    assertThat(view().state()).isEqualTo(State.SENT);
    assertThat(view().sentAt()).isEqualTo(now.plusSeconds(5));
    assertThat(view().dueAt()).isNull();
    assertThat(view().data()).containsEntry("version", 2);
  }

  @Test
  void the_pauses_between_attempts_grow_until_the_message_is_dead() {
    var pauses = new ArrayList<Duration>();
    while (view().state() == State.QUEUED) {
      message.failed(DeliveryFailure.NOT_TAKEN, now);
      if (view().state() == State.QUEUED) {
        pauses.add(Duration.between(now, view().dueAt()));
        now = view().dueAt();
      }
    }
    assertThat(pauses)
        .isEqualTo(
            List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(6),
                Duration.ofDays(1)));
    assertThat(view().state()).isEqualTo(State.DEAD);
    assertThat(view().attempts()).isEqualTo(7);
    assertThat(view().failure()).isEqualTo(DeliveryFailure.NOT_TAKEN);
  }

  @Test
  void a_message_to_a_refused_address_is_not_tried_again() {
    message.failed(DeliveryFailure.ADDRESS_REFUSED, now);
    assertThat(view().state()).isEqualTo(State.DEAD);
  }

  @Test
  void a_message_without_an_address_is_undeliverable_and_counts_no_attempt() {
    message.failed(DeliveryFailure.NO_ADDRESS, now);
    assertThat(view().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(view().attempts()).isZero();
  }

  @Test
  void only_a_dead_message_can_be_resent() {
    assertThatThrownBy(() -> message.resend(now)).isInstanceOf(ProblemException.class);
    message.failed(DeliveryFailure.ADDRESS_REFUSED, now);
    message.resend(now.plusSeconds(60));
    assertThat(view().state()).isEqualTo(State.QUEUED);
    assertThat(view().attempts()).isZero();
    assertThat(view().failure()).isNull();
    assertThat(view().dueAt()).isEqualTo(now.plusSeconds(60));
  }

  @Test
  void a_worker_loses_its_lease_when_another_worker_takes_over() {
    message.claim("one", now);
    var claimed =
        new Message(new NewMessage("a-person", "notice-changed", "key", "en", Map.of()), now);
    claimed.claim("one", now);
    assertThat(message.isStillClaimedAs(claimed)).isTrue();
    message.claim("another", now.plus(Message.LEASE));
    assertThat(message.isStillClaimedAs(claimed)).isFalse();
  }

  @Test
  void a_released_message_is_due_again_and_counts_no_attempt() {
    message.claim("one", now);
    message.release(now.plusSeconds(1));
    assertThat(view().dueAt()).isEqualTo(now.plusSeconds(1));
    assertThat(view().attempts()).isZero();
  }
}
