package org.notitia.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.notitia.hold.HoldGround;
import org.notitia.notice.Category.Retention;

/**
 * The retention report (P26): when data is due for removal, and what is kept and why. It holds
 * numbers only.
 *
 * @param today the day from which due days are counted, in UTC
 * @param noticeVersion the version of the notice by which the days are calculated
 * @param moving whether the days of older rows are still being migrated to that version
 * @param categories entries, by category
 * @param purposes entries, by purpose; an entry with several purposes is counted under each
 * @param persons persons; a person is removed with the last data about that person
 * @param details persons by the next part of their record that is removed before they are
 */
public record RetentionReport(
    LocalDate today,
    long noticeVersion,
    boolean moving,
    List<OfCategory> categories,
    List<OfPurpose> purposes,
    Counts persons,
    Counts details,
    Lag lag,
    Run lastRun) {

  /**
   * The entries of one category.
   *
   * @param retention absent if the notice in force no longer has the category; each entry is then
   *     removed by the version under which it was recorded
   */
  public record OfCategory(
      String category, List<String> purposes, Retention retention, Counts entries) {}

  /** The entries of all categories that serve the purpose. */
  public record OfPurpose(String purpose, Counts entries) {}

  /**
   * The numbers of items by the day on which they are due.
   *
   * @param all how many items exist
   * @param overdue how many were due before today; {@code kept} counts those with a reason
   * @param today how many are due today
   * @param in7Days how many are due within 7 days, including today; likewise the next two
   * @param months how many are due in this month and in each of the next eleven
   * @param kept how many have no day, or are kept after it, and why
   */
  public record Counts(
      long all,
      long overdue,
      long today,
      long in7Days,
      long in30Days,
      long in365Days,
      List<Month> months,
      List<Kept> kept) {}

  /** The number of items that are due in a month. */
  public record Month(String month, long count) {}

  /**
   * The number of items that are kept for a reason.
   *
   * @param why the {@link HoldGround} of a hold; {@code RESTRICTION}: processing is restricted
   *     (art. 18); {@code ENTRIES}: entries about the person are due later; {@code
   *     RELATIONSHIP_GOES_ON}: the period starts at the end of the relationship
   */
  public record Kept(String why, long count) {}

  /**
   * The delay between the beginning of the day on which data was due, or the end of the last hold,
   * and its removal.
   *
   * @param since the time from which removals are counted
   * @param median an ISO 8601 duration; absent if nothing was removed, like largest
   */
  public record Lag(Instant since, long removed, String median, String largest) {}

  /**
   * The last sweep, or the one in progress.
   *
   * @param finishedAt absent while the sweep is in progress
   * @param took an ISO 8601 duration; absent while the sweep is in progress
   */
  public record Run(Instant startedAt, Instant finishedAt, String took, long removed) {}
}
