package org.notitia.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.notitia.hold.HoldGround;
import org.notitia.notice.Category.Retention;

/**
 * What goes when, and what is kept and why (P26): numbers only.
 *
 * @param today the day that due is counted from, in UTC
 * @param noticeVersion by which the days are
 * @param moving whether the days of old rows are still moving to that version
 * @param categories entries, by category
 * @param purposes entries, by purpose; one of several purposes counts under each
 * @param persons persons, who go with the last thing that names them
 * @param details persons by the next part of their record that goes before they do
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
   * @param retention absent if the notice in force has no such category any more: then each entry
   *     goes by the version under which it was taken in
   */
  public record OfCategory(
      String category, List<String> purposes, Retention retention, Counts entries) {}

  /** Entries of all categories that serve the purpose. */
  public record OfPurpose(String purpose, Counts entries) {}

  /**
   * @param all how many there are
   * @param overdue whose day is past; what of it has a reason is in {@code kept}
   * @param today whose day is today
   * @param in7Days from today on, as the two that follow
   * @param months by month, this one and the eleven that follow
   * @param kept what has no day, or stays after it, and why
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

  /** How many go in a month. */
  public record Month(String month, long count) {}

  /**
   * @param why the {@link HoldGround} of a hold; {@code RESTRICTION} of processing (art. 18);
   *     {@code ENTRIES} about the person that go later; or {@code RELATIONSHIP_GOES_ON}, from whose
   *     end the day will count
   */
  public record Kept(String why, long count) {}

  /**
   * Between the beginning of the day due, or the end of the last hold, and the removal.
   *
   * @param since removals from then on
   * @param median a duration of ISO 8601; absent if nothing was removed, as largest
   */
  public record Lag(Instant since, long removed, String median, String largest) {}

  /**
   * @param finishedAt absent while it is at work
   * @param took a duration of ISO 8601; absent while it is at work
   */
  public record Run(Instant startedAt, Instant finishedAt, String took, long removed) {}
}
