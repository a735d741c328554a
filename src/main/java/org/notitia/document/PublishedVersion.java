package org.notitia.document;

import java.util.Comparator;
import java.util.List;
import org.notitia.notice.Notice;
import org.notitia.notice.difference.Difference;

/**
 * A published version of the notice among the others.
 *
 * @param versions all versions, the oldest first; some may not be in force yet
 * @param inForceNumber the number of the one in force
 * @param serverUrl where the server is reached, without a slash at the end
 */
record PublishedVersion(
    Notice notice, List<Notice> versions, long inForceNumber, String serverUrl) {
  /** The version that this one replaced, or null. */
  Notice previous() {
    return noticeAt(notice.version() - 1);
  }

  /** The version that replaces this one, or null as far as is known. */
  Notice next() {
    return noticeAt(notice.version() + 1);
  }

  private Notice noticeAt(long version) {
    return version < 1 || version > versions.size() ? null : versions.get((int) version - 1);
  }

  /** What this version changed, material things first (P43); empty for the first version. */
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

  /** Where this version is to be read by everybody, for good. */
  String permanentUrl() {
    return serverUrl + "/api/v1/notice?version=" + notice.version();
  }
}
