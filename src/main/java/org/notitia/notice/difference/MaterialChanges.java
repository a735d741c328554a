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
 * The material changes of each published version against the previous one: data subjects must be
 * notified of them (P43). Published versions never change, so each node caches the result.
 */
@ApplicationScoped
public class MaterialChanges {
  private final Map<Long, List<Difference.Item>> byVersion = new ConcurrentHashMap<>();

  @Inject Notices notices;

  /** The material changes of a version; empty for the first version. */
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

  /** The versions with material changes that come into force after an instant, oldest first. */
  public List<Notice> effectiveAfter(Instant at) {
    return notices.published().stream()
        .filter(version -> version.effectiveFrom().isAfter(at) && !itemsOf(version).isEmpty())
        .toList();
  }
}
