package org.notitia.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notitia.platform.ProblemException;

class HoldTest {
  private static final Instant PLACED = Instant.parse("2028-02-28T10:00:00Z");
  private static final LocalDate END = LocalDate.of(2028, 2, 29);

  private static Hold hold(String category, String entry) {
    var stated = new NewHold();
    stated.ground = HoldGround.LEGAL_CLAIMS;
    stated.reference = "Case 1";
    stated.endsOn = END;
    stated.category = category;
    stated.entryId = entry;
    return new Hold("ann", stated, "olga", PLACED);
  }

  @Test
  void a_hold_is_in_force_through_its_last_day() {
    assertThat(hold(null, null).isInForce(END)).isTrue();
    assertThat(hold(null, null).isInForce(END.plusDays(1))).isFalse();
    assertThat(hold(null, null).freeOn()).isEqualTo("2028-03-01");
  }

  @Test
  void a_hold_can_be_released_only_once() {
    var hold = hold(null, null);
    hold.release("olga", PLACED);
    assertThat(hold.isInForce(END)).isFalse();
    assertThat(hold.freeOn()).isEqualTo("2028-02-28");
    assertThatThrownBy(() -> hold.release("olga", PLACED)).isInstanceOf(ProblemException.class);
  }

  @Test
  void a_hold_covers_a_person_a_category_or_an_entry() {
    assertThat(hold(null, null).covers("order", "1")).isTrue();
    assertThat(hold("order", null).covers("order", "1")).isTrue();
    assertThat(hold("order", null).covers("visit", "1")).isFalse();
    assertThat(hold(null, "1").covers("order", "1")).isTrue();
    assertThat(hold(null, "1").covers("order", "2")).isFalse();
    assertThat(hold(null, "1").covers("contact", null)).isFalse();
  }

  @Test
  void held_data_is_overdue_only_after_the_hold_has_ended() {
    var held = new ActiveHolds(Map.of("ann", List.of(hold("order", null))), END.plusDays(9));
    var due = LocalDate.of(2027, 1, 1);
    assertThat(held.isHeld("ann", "order", "1")).isFalse();
    assertThat(held.removableSince(due, "ann", "order", "1")).isEqualTo("2028-03-01");
    assertThat(held.removableSince(due, "ann", "visit", "1")).isEqualTo(due);
    assertThat(held.removableSince(END.plusDays(5), "ann", "order", "1"))
        .isEqualTo(END.plusDays(5));
  }
}
