package org.notitia.document;

import java.util.Comparator;
import java.util.List;
import org.notitia.notice.Notice;
import org.notitia.notice.difference.Difference;

/**
 * A published version of the notice among the others.
 *
 * @param published all versions, the oldest first; some may not be in force yet
 * @param inForce the number of the one in force
 * @param address where the server is reached, without a slash at the end
 */
record PublishedVersion(Notice notice, List<Notice> published, long inForce, String address) {
  /** The version that this one replaced, or null. */
  Notice before() {
    return at(notice.version() - 1);
  }

  /** The version that replaces this one, or null as far as is known. */
  Notice after() {
    return at(notice.version() + 1);
  }

  private Notice at(long version) {
    return version < 1 || version > published.size() ? null : published.get((int) version - 1);
  }

  /** What this version changed, material things first (P43); empty for the first version. */
  List<Difference.Item> changes() {
    return before() == null
        ? List.of()
        : Difference.between(before(), notice).items().stream()
            .sorted(Comparator.comparing(item -> !item.material()))
            .toList();
  }

  boolean isPast() {
    return notice.version() < inForce;
  }

  boolean isFuture() {
    return notice.version() > inForce;
  }

  /** Where this version is to be read by everybody, for good. */
  String permanentAddress() {
    return address + "/api/v1/notice?version=" + notice.version();
  }
}
