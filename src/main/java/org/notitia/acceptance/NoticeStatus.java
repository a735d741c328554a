package org.notitia.acceptance;

import java.time.Instant;
import java.util.List;
import org.notitia.notice.difference.Difference;

/**
 * What a person has been notified of, has seen and has accepted of the notice.
 *
 * @param accepted the latest version that the person accepted by using the service after having
 *     been notified of its changes (P42); absent if none
 * @param used the latest version under which the person used the service; absent if none
 * @param changes the versions with material changes since the person was registered, the oldest
 *     first (P43)
 */
public record NoticeStatus(String subjectId, Since accepted, Since used, List<Change> changes) {
  /**
   * A version, and when it was first accepted or used.
   *
   * @param at in UTC
   */
  public record Since(long noticeVersion, Instant at) {}

  /** How a person was notified. */
  public enum By {
    EMAIL,

    /** The prominent notice, which the person has seen. */
    NOTICE
  }

  /**
   * A version with material changes, and whether the person was notified.
   *
   * @param toBeShown whether it must be shown to the person, until it is confirmed as seen
   * @param toldBy absent as long as the person was not notified
   * @param toldAt in UTC; absent as long as the person was not notified
   * @param items the material changes, in words
   */
  public record Change(
      long noticeVersion,
      Instant effectiveFrom,
      boolean toBeShown,
      By toldBy,
      Instant toldAt,
      List<Difference.Item> items) {}
}
