package org.notitia.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.notitia.notice.Category;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.platform.json.Json;
import org.notitia.publication.NoticeDraft;

class RetentionRulesTest {
  private static final Notice NOTICE = Notices.bundled();

  private static Notice changed(Consumer<ObjectNode> change) {
    var tree = Json.tree(NOTICE);
    change.accept(tree);
    return Json.bind(tree, Notice.class);
  }

  private static ObjectNode retention(ObjectNode notice, String code) {
    return (ObjectNode) NoticeDraft.category(notice, code).path("retention");
  }

  @Nested
  class MovedExpiryDates {
    @Test
    void expiry_dates_move_when_the_period_or_its_start_differs() {
      var shorter = changed(tree -> retention(tree, "order").put("period", "P9Y"));
      assertThat(ExpiryMigration.changed(NOTICE, shorter, Category.Storage.ENTRY))
          .containsExactly("order");
      var earlier = changed(tree -> retention(tree, "profile").put("from", "OCCURRENCE"));
      assertThat(ExpiryMigration.changed(NOTICE, earlier, Category.Storage.ENTRY))
          .containsExactly("profile");
      var contact = changed(tree -> retention(tree, "contact").put("period", "P1Y"));
      assertThat(ExpiryMigration.changed(NOTICE, contact, Category.Storage.ENTRY)).isEmpty();
      assertThat(ExpiryMigration.changed(NOTICE, contact, Category.Storage.SUBJECT))
          .containsExactly("contact");
    }

    @Test
    void expiry_dates_do_not_move_when_only_the_action_differs() {
      var erased = changed(tree -> retention(tree, "order").put("then", "ERASE"));
      assertThat(ExpiryMigration.changed(NOTICE, erased, Category.Storage.ENTRY)).isEmpty();
    }

    @Test
    void expiry_dates_of_new_and_removed_categories_move() {
      assertThat(ExpiryMigration.changed(null, NOTICE, Category.Storage.ENTRY))
          .contains("order", "visit");
      var added = changed(tree -> NoticeDraft.addCategory(tree, "club"));
      assertThat(ExpiryMigration.changed(NOTICE, added, Category.Storage.ENTRY))
          .containsExactly("club");
      assertThat(ExpiryMigration.changed(added, NOTICE, Category.Storage.ENTRY))
          .containsExactly("club");
    }
  }

  @Nested
  class Withdrawal {
    private final Notice club =
        changed(
            tree -> {
              NoticeDraft.addCategory(tree, "club").putArray("purposes").add("contests");
              NoticeDraft.addCategory(tree, "news")
                  .putArray("purposes")
                  .add("contests")
                  .add("rights");
            });

    @Test
    void a_withdrawal_affects_categories_based_on_consent_alone() {
      assertThat(WithdrawnBasisRemoval.resting(club, "contests"))
          .extracting(Category::code)
          .containsExactly("club");
      assertThat(WithdrawnBasisRemoval.resting(NOTICE, "contests")).isEmpty();
    }
  }

  @Test
  void the_median_lag_counts_each_removal() {
    var lags = new TreeMap<Duration, Long>();
    lags.put(Duration.ofMinutes(1), 5L);
    lags.put(Duration.ofHours(1), 4L);
    lags.put(Duration.ofDays(1), 1L);
    var lag = LagStatistics.of(Instant.EPOCH, lags);
    assertThat(lag.removed()).isEqualTo(10);
    assertThat(lag.median()).isEqualTo("PT1M");
    assertThat(lag.largest()).isEqualTo("PT24H");
    assertThat(LagStatistics.of(Instant.EPOCH, new TreeMap<>()).median()).isNull();
  }

  @Test
  void due_counts_look_ahead_from_today_and_across_a_leap_day() {
    var today = LocalDate.of(2028, 2, 22);
    var counting = new RetentionCounter();
    counting.all(9);
    Map.of(
            "2028-02-21",
            1L,
            "2028-02-22",
            1L,
            "2028-02-29",
            1L,
            "2028-03-01",
            1L,
            "2028-03-23",
            1L,
            "2028-03-24",
            1L,
            "2029-02-21",
            1L,
            "2029-02-22",
            1L)
        .forEach((day, count) -> counting.day(LocalDate.parse(day), count));
    var counts = counting.on(today);
    assertThat(counts.overdue()).isEqualTo(1);
    assertThat(counts.today()).isEqualTo(1);
    assertThat(counts.in7Days()).isEqualTo(2);
    assertThat(counts.in30Days()).isEqualTo(4);
    assertThat(counts.in365Days()).isEqualTo(6);
    assertThat(counts.months()).hasSize(12);
    assertThat(counts.months().get(0)).isEqualTo(new RetentionReport.Month("2028-02", 2));
    assertThat(counts.months().get(1)).isEqualTo(new RetentionReport.Month("2028-03", 3));
  }
}
