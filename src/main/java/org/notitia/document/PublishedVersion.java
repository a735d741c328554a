package org.notitia.document;

import java.util.Comparator;
import java.util.List;
import org.notitia.notice.Notice;
import org.notitia.notice.difference.Difference;

/**
 * A published version of the notice, together with all other published versions.
 *
 * @param versions all published versions, the oldest first; some may not be in force yet
 * @param inForceNumber the number of the version in force
 * @param serverUrl the public URL of the server, without a trailing slash
 */
record PublishedVersion(
    Notice notice, List<Notice> versions, long inForceNumber, String serverUrl) {
  /** The previous version; null for the first. */
  Notice previous() {
    return noticeAt(notice.version() - 1);
  }

  /** The next version; null if none is published yet. */
  Notice next() {
    return noticeAt(notice.version() + 1);
  }

  private Notice noticeAt(long version) {
    return version < 1 || version > versions.size() ? null : versions.get((int) version - 1);
  }

  /**
   * The changes against the previous version, material changes first (P43); empty for the first
   * version.
   */
  List<Difference.Item> changes() {
    return previous() == null
        ? List.of()
        : Difference.between(previous(), notice).items().stream()
            .sorted(Comparator.comparing(item -> !item.material()))
            .toList();
  }

  boolean isPast() {
    return notice.version() < inForceNumber;
  }

  boolean isFuture() {
    return notice.version() > inForceNumber;
  }

  /** The permanent public URL of this version (P41). */
  String permanentUrl() {
    return serverUrl + "/api/v1/notice?version=" + notice.version();
  }
}
