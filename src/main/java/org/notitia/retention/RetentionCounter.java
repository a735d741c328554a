package org.notitia.retention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.notitia.retention.RetentionReport.Counts;
import org.notitia.retention.RetentionReport.Kept;
import org.notitia.retention.RetentionReport.Month;

/**
 * Collects the counts of one category, of persons or of parts of their records, and adds them up.
 */
final class RetentionCounter {
  private static final int MONTHS = 12;

  private final Map<LocalDate, Long> days = new TreeMap<>();
  private final Map<String, Long> kept = new TreeMap<>();
  private long all;

  void all(long count) {
    all += count;
  }

  void day(LocalDate day, long count) {
    days.merge(day, count, Long::sum);
  }

  void kept(String why, long count) {
    if (count > 0) {
      kept.merge(why, count, Long::sum);
    }
  }

  static RetentionCounter sum(Collection<RetentionCounter> parts) {
    var sum = new RetentionCounter();
    for (var part : parts) {
      sum.all(part.all);
      part.days.forEach(sum::day);
      part.kept.forEach(sum::kept);
    }
    return sum;
  }

  Counts on(LocalDate today) {
    var thisMonth = YearMonth.from(today);
    return new Counts(
        all,
        between(LocalDate.MIN, today),
        between(today, today.plusDays(1)),
        between(today, today.plusDays(8)),
        between(today, today.plusDays(31)),
        between(today, today.plusDays(366)),
        IntStream.range(0, MONTHS)
            .mapToObj(thisMonth::plusMonths)
            .map(
                month ->
                    new Month(
                        month.toString(),
                        between(
                            month.equals(thisMonth) ? today : month.atDay(1),
                            month.plusMonths(1).atDay(1))))
            .toList(),
        kept.entrySet().stream().map(one -> new Kept(one.getKey(), one.getValue())).toList());
  }

  private long between(LocalDate first, LocalDate end) {
    return days.entrySet().stream()
        .filter(day -> !day.getKey().isBefore(first) && day.getKey().isBefore(end))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
