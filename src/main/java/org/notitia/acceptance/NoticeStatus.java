package org.notitia.acceptance;

import java.time.Instant;
import java.util.List;
import org.notitia.notice.difference.Difference;

/**
 * How a person stands to the versions of the notice.
 *
 * @param accepted the latest version that the person accepted by using the service after having
 *     been told of its changes (P42); absent if none
 * @param used the latest version under which the person used the service; absent if none
 * @param changes the versions with material changes since the person came into the register, the
 *     oldest first (P43)
 */
public record NoticeStatus(String subjectId, Since accepted, Since used, List<Change> changes) {
  /**
   * A version, and when that was for the first time.
   *
   * @param at in UTC
   */
  public record Since(long noticeVersion, Instant at) {}

  /** By what a person was told. */
  public enum By {
    EMAIL,

    /** The prominent notice, which the person has seen. */
    NOTICE
  }

  /**
   * A version and what is told of it.
   *
   * @param toBeShown whether it is to be shown to the person, until it is confirmed as seen
   * @param toldBy absent as long as the person was not told
   * @param toldAt in UTC; absent as long as the person was not told
   * @param items the changes that are material, in words
   */
  public record Change(
      long noticeVersion,
      Instant effectiveFrom,
      boolean toBeShown,
      By toldBy,
      Instant toldAt,
      List<Difference.Item> items) {}
}
