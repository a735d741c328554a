package org.notitia.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.notitia.notice.Category.Retention;
import org.notitia.notice.Category.Retention.From;

/** Expiry dates at leap days and at the ends of months and years, in UTC (P26). */
class ExpiryTest {
  private static final LocalizedText NO_WORDS = new LocalizedText(Map.of());
  private static final String EVENING = "T23:59:59.999Z";

  private static Category kept(String period, From from) {
    return new Category(
        "visit",
        NO_WORDS,
        NO_WORDS,
        Category.Storage.ENTRY,
        null,
        List.of(),
        List.of(),
        new Retention(Period.parse(period), from, Retention.Then.ERASE),
        List.of());
  }

  private static LocalDate after(String period, String day) {
    var recorded = Instant.parse(day + EVENING);
    return kept(period, From.RECORDING).expiry(recorded, null, null);
  }

  @Test
  void a_period_of_years_from_a_leap_day_ends_on_the_last_day_of_february() {
    assertThat(after("P1Y", "2024-02-29")).isEqualTo("2025-02-28");
    assertThat(after("P4Y", "2024-02-29")).isEqualTo("2028-02-29");
    assertThat(after("P12M", "2024-02-29")).isEqualTo("2025-02-28");
    assertThat(after("P365D", "2024-02-29")).isEqualTo("2025-02-28");
    assertThat(after("P100Y", "2000-02-29")).isEqualTo("2100-02-28");
    assertThat(after("P1Y", "2023-02-28")).isEqualTo("2024-02-28");
  }

  @Test
  void a_period_of_months_ends_on_the_last_day_of_a_shorter_month() {
    assertThat(after("P1M", "2026-01-31")).isEqualTo("2026-02-28");
    assertThat(after("P1M", "2024-01-31")).isEqualTo("2024-02-29");
    assertThat(after("P1M", "2026-02-28")).isEqualTo("2026-03-28");
    assertThat(after("P6M", "2026-08-31")).isEqualTo("2027-02-28");
    assertThat(after("P13M", "2025-12-31")).isEqualTo("2027-01-31");
    assertThat(after("P13M", "2027-01-31")).isEqualTo("2028-02-29");
  }

  @Test
  void a_period_of_days_is_counted_across_the_end_of_the_year() {
    assertThat(after("P90D", "2025-10-03")).isEqualTo("2026-01-01");
    assertThat(after("P90D", "2023-12-02")).isEqualTo("2024-03-01");
    assertThat(after("P90D", "2022-12-02")).isEqualTo("2023-03-02");
    assertThat(after("P1Y6M10D", "2024-08-21")).isEqualTo("2026-03-03");
  }

  @Test
  void expiry_is_a_day_in_utc_whatever_the_time_zone_of_the_server() {
    var usual = TimeZone.getDefault();
    try {
      for (var zone : List.of("UTC", "America/New_York", "Europe/Helsinki", "Pacific/Kiritimati")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        // nights in which daylight saving time begins or ends
        assertThat(after("P1D", "2026-03-28")).isEqualTo("2026-03-29");
        assertThat(after("P1D", "2026-10-24")).isEqualTo("2026-10-25");
        assertThat(after("P90D", "2026-03-07")).isEqualTo("2026-06-05");
      }
    } finally {
      TimeZone.setDefault(usual);
    }
  }

  @Test
  void only_the_event_that_the_retention_names_counts() {
    var recorded = Instant.parse("2026-01-31T00:00:00Z");
    var ended = LocalDate.of(2026, 6, 30);
    assertThat(kept("P1M", From.OCCURRENCE).expiry(recorded, null, ended)).isEqualTo("2026-02-28");
    assertThat(kept("P1M", From.RECORDING).expiry(recorded, Instant.EPOCH, ended))
        .isEqualTo("2026-02-28");
    assertThat(kept("P1M", From.RELATIONSHIP_END).expiry(recorded, recorded, ended))
        .isEqualTo("2026-07-30");
  }

  @Provide
  Arbitrary<Period> periods() {
    var years = Arbitraries.integers().between(0, 100);
    var months = Arbitraries.integers().between(0, 40);
    var days = Arbitraries.integers().between(0, 400);
    return years.flatMap(
        y -> months.flatMap(m -> days.map(d -> Period.of(y, m, d))).filter(p -> !p.isZero()));
  }

  @Property
  void a_later_start_never_expires_earlier(
      @ForAll("periods") Period period,
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long began,
      @ForAll @LongRange(min = 0, max = 100_000_000_000L) long later) {
    var category = kept(period.toString(), From.OCCURRENCE);
    var one = category.expiry(Instant.EPOCH, Instant.ofEpochMilli(began), null);
    var other = category.expiry(Instant.EPOCH, Instant.ofEpochMilli(began + later), null);
    assertThat(other).isAfterOrEqualTo(one);
  }

  @Property
  void a_longer_period_never_expires_earlier(
      @ForAll("periods") Period period,
      @ForAll @IntRange(max = 50) int more,
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long began) {
    var at = Instant.ofEpochMilli(began);
    var first = kept(period.toString(), From.RECORDING).expiry(at, null, null);
    for (var longer : List.of(period.plusDays(more), period.plusMonths(more))) {
      assertThat(kept(longer.toString(), From.RECORDING).expiry(at, null, null))
          .isAfterOrEqualTo(first);
    }
  }
}
