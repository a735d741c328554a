package org.notitia.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.notitia.register.EntryView;
import org.notitia.register.SubjectSnapshots.SubjectSnapshot;

/** Checks the data of one person against the rules that need no other data. */
final class Inspector {
  static final int OLDEST = 120;
  private static final List<String> ENDS = List.of("ends", "terminatedOn", "validUntil");
  private static final List<String> BEGINNINGS = List.of("began", "signedOn");

  /**
   * A violated rule. {@code about} is the id of the entry or of the other person, else of the
   * person.
   */
  record Defect(QualityRule rule, String subjectId, String about) {
    static Defect of(QualityRule rule, String subjectId) {
      return new Defect(rule, subjectId, subjectId);
    }

    /** Two likely duplicates. The defect is the same for both, whichever is inspected. */
    static Defect twins(String one, String other) {
      return one.compareTo(other) < 0
          ? new Defect(QualityRule.LIKELY_DUPLICATE, one, other)
          : new Defect(QualityRule.LIKELY_DUPLICATE, other, one);
    }

    boolean concerns(String person) {
      return subjectId.equals(person) || about.equals(person);
    }
  }

  private Inspector() {}

  static Set<Defect> faults(SubjectSnapshot dossier, Instant now) {
    var faults = new LinkedHashSet<Defect>();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var born = dossier.subject().birthDate;
    var began = dossier.subject().relationshipBegan;
    if (born != null
        && (born.isBefore(today.minusYears(OLDEST)) || began != null && began.isBefore(born))) {
      faults.add(Defect.of(QualityRule.IMPOSSIBLE_BIRTH_DATE, dossier.id()));
    }
    for (var entry : dossier.entries()) {
      if (endsBeforeItBegins(entry)) {
        faults.add(new Defect(QualityRule.ENDS_BEFORE_IT_BEGINS, dossier.id(), entry.id));
      }
      if (entry.occurredAt != null) {
        var day = LocalDate.ofInstant(entry.occurredAt, ZoneOffset.UTC);
        if (born != null && day.isBefore(born)) {
          faults.add(new Defect(QualityRule.BEFORE_BIRTH, dossier.id(), entry.id));
        }
        if (day.isAfter(today.plusDays(1))) { // tomorrow in UTC may be today in another time zone
          faults.add(new Defect(QualityRule.FUTURE_DATE, dossier.id(), entry.id));
        }
      }
    }
    return faults;
  }

  /** Compares the fields that have these names in the categories of the notice. */
  private static boolean endsBeforeItBegins(EntryView entry) {
    return BEGINNINGS.stream()
        .map(name -> day(entry, name))
        .anyMatch(
            began ->
                began != null
                    && ENDS.stream()
                        .map(name -> day(entry, name))
                        .anyMatch(end -> end != null && end.isBefore(began)));
  }

  private static LocalDate day(EntryView entry, String name) {
    try {
      return entry.values.get(name) instanceof String text ? LocalDate.parse(text) : null;
    } catch (DateTimeParseException other) {
      return null; // not a date
    }
  }
}
