package org.notitia.notice.difference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;

/**
 * What persons must be told of each published version (P43): the items that are material, against
 * the version before it. Neither ever changes, so each node keeps them.
 */
@ApplicationScoped
public class MaterialChanges {
  private final Map<Long, List<Difference.Item>> byVersion = new ConcurrentHashMap<>();

  @Inject Notices notices;

  /** Of that version; the first has none. */
  public List<Difference.Item> itemsOf(Notice version) {
    return byVersion.computeIfAbsent(version.version(), number -> compare(version));
  }

  private List<Difference.Item> compare(Notice version) {
    if (version.version() == 1) {
      return List.of();
    }
    return Difference.between(notices.version(version.version() - 1), version).items().stream()
        .filter(Difference.Item::material)
        .toList();
  }

  /** The published versions with any that come into force after that instant, the oldest first. */
  public List<Notice> effectiveAfter(Instant at) {
    return notices.published().stream()
        .filter(version -> version.effectiveFrom().isAfter(at) && !itemsOf(version).isEmpty())
        .toList();
  }
}
