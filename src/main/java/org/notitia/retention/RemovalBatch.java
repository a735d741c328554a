package org.notitia.retention;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.notitia.hold.ActiveHolds;
import org.notitia.platform.json.Json;
import org.notitia.register.Erasure.ExpiringEntry;

/**
 * The removals of one transaction: its persons, who are locked, what keeps their data, and what has
 * been removed so far.
 */
final class RemovalBatch {
  private static final String ANONYMOUS =
      "insert into anonymous_entry (category, occurred_month, named_values) values (?1, ?2, ?3)";

  private record Due(String category, LocalDate on) {}

  private final Map<String, Boolean> restrictedBySubject;
  private final ActiveHolds holds;
  private final LocalDate today;
  private final Map<Due, Long> counts = new HashMap<>();
  private final List<List<String>> anonymous = new ArrayList<>();
  private final Set<String> processed = new TreeSet<>();
  private int items;

  /**
   * Begins without a removal.
   *
   * @param restrictedBySubject the persons who exist, and whether their processing is restricted
   *     (art. 18)
   */
  RemovalBatch(Map<String, Boolean> restrictedBySubject, ActiveHolds holds, LocalDate today) {
    this.restrictedBySubject = restrictedBySubject;
    this.holds = holds;
    this.today = today;
  }

  /** The persons who exist, in the order in which they were locked. */
  Set<String> subjects() {
    return restrictedBySubject.keySet();
  }

  LocalDate today() {
    return today;
  }

  /** Whether data with that day of removal is due. */
  boolean isDue(LocalDate day) {
    return day != null && !day.isAfter(today);
  }

  /**
   * Whether a hold or the person's restriction keeps the entry; without an entry, whether it keeps
   * the category in the person's record.
   */
  boolean isKept(String subjectId, String category, String entryId) {
    return isRestricted(subjectId) || holds.isHeld(subjectId, category, entryId);
  }

  /** Whether a hold of any kind or a restriction keeps the person. */
  boolean isKept(String subjectId) {
    return isRestricted(subjectId) || holds.isHeld(subjectId);
  }

  private boolean isRestricted(String subjectId) {
    return restrictedBySubject.getOrDefault(subjectId, true); // merged meanwhile: not locked
  }

  /** Counts a removal; the day it was due is later where a hold kept it until then. */
  void countRemoval(String subjectId, String category, String entryId, LocalDate due) {
    var removable = holds.removableSince(due, subjectId, category, entryId);
    counts.merge(new Due(category, removable), 1L, Long::sum);
    countProcessing(subjectId);
  }

  /** Counts something of the person's that was removed or changed, for the audit trail too. */
  void countProcessing(String subjectId) {
    processed.add(subjectId);
    items++;
  }

  /** Whether so much was removed or changed that there may be more. */
  boolean isFull() {
    return items >= DueRemovals.BATCH;
  }

  /** Keeps those values of the entry that tell nothing about the person, if there are any. */
  void keepAnonymous(ExpiringEntry entry) {
    var values = Anonymisation.values(entry.category(), entry.values());
    if (!values.isEmpty()) {
      anonymous.add(
          List.of(
              entry.category().code(),
              Anonymisation.month(entry.happenedAt()),
              Json.write(values)));
    }
  }

  long removed() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The persons whose data was removed or changed. */
  Set<String> processed() {
    return processed;
  }

  /** Writes the counts, and the anonymous rows in an order that does not tell whose they were. */
  void write(EntityManager em, Instant now) {
    counts.forEach((due, count) -> em.persist(new RemovalCount(due.category, due.on, now, count)));
    anonymous.stream()
        .sorted(Comparator.comparing(List::toString))
        .forEach(
            row ->
                em.createNativeQuery(ANONYMOUS)
                    .setParameter(1, row.get(0))
                    .setParameter(2, row.get(1))
                    .setParameter(3, row.get(2))
                    .executeUpdate());
  }
}
