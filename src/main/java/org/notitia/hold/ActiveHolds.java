package org.notitia.hold;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The holds of some persons, and the day on which they are evaluated. */
public record ActiveHolds(Map<String, List<Hold>> bySubject, LocalDate today) {
  /** Reads the holds of the persons. */
  public static ActiveHolds of(Collection<String> subjectIds, LocalDate today, EntityManager em) {
    return new ActiveHolds(
        subjectIds.isEmpty()
            ? Map.of()
            : em.createNamedQuery(Hold.OF_SUBJECTS, Hold.class)
                .setParameter("subjects", subjectIds)
                .getResultStream()
                .collect(Collectors.groupingBy(Hold::subjectId)),
        today);
  }

  /**
   * Whether a hold keeps the entry; without an entry, whether it keeps the category in the person's
   * record.
   */
  public boolean isHeld(String subjectId, String category, String entryId) {
    return of(subjectId).stream()
        .anyMatch(hold -> hold.isInForce(today) && hold.covers(category, entryId));
  }

  /**
   * Whether a hold of any kind keeps the person; data that is held must still be assigned to its
   * person.
   */
  public boolean isHeld(String subjectId) {
    return of(subjectId).stream().anyMatch(hold -> hold.isInForce(today));
  }

  /**
   * Returns the day from which the data can be removed: the day on which it is due, or the first
   * day without a hold if that is later.
   */
  public LocalDate removableSince(
      LocalDate due, String subjectId, String category, String entryId) {
    return of(subjectId).stream()
        .filter(hold -> hold.covers(category, entryId))
        .map(Hold::freeOn)
        .filter(due::isBefore)
        .max(LocalDate::compareTo)
        .orElse(due);
  }

  private List<Hold> of(String subjectId) {
    return bySubject.getOrDefault(subjectId, List.of());
  }
}
