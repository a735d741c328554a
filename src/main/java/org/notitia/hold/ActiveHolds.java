package org.notitia.hold;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The holds of some persons, as they stand on one day. */
public record ActiveHolds(Map<String, List<Hold>> bySubject, LocalDate today) {
  /** Those of the persons. */
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

  /** Whether one keeps the entry, or with none that part of the person's record. */
  public boolean isHeld(String subjectId, String category, String entryId) {
    return of(subjectId).stream()
        .anyMatch(hold -> hold.isInForce(today) && hold.covers(category, entryId));
  }

  /** Whether one of any kind keeps the person: what it is of could not be told apart without. */
  public boolean isHeld(String subjectId) {
    return of(subjectId).stream().anyMatch(hold -> hold.isInForce(today));
  }

  /** The day from which it could have gone: its own, or that on which the last hold ended. */
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
