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

/** Looks at what is known of one person, by rules that need nothing else. */
final class Inspector {
  static final int OLDEST = 120;
  private static final List<String> ENDS = List.of("ends", "terminatedOn", "validUntil");
  private static final List<String> BEGINNINGS = List.of("began", "signedOn");

  /** What is wrong: by which rule, with whom, with which entry or other person, or the person. */
  record Defect(QualityRule rule, String subjectId, String about) {
    static Defect of(QualityRule rule, String subjectId) {
      return new Defect(rule, subjectId, subjectId);
    }

    /** Two persons who are likely one; the same fault from whichever of them it is seen. */
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
        if (day.isAfter(today.plusDays(1))) { // it may be tomorrow already where it happened
          faults.add(new Defect(QualityRule.NOT_YET, dossier.id(), entry.id));
        }
      }
    }
    return faults;
  }

  /** By the names that the notice's categories have for such days. */
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
      return null; // a text of that name
    }
  }
}
