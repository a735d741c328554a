package org.notitia.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.notitia.platform.ProblemException;

/** What can be wrong with data, why it is, and what can be done (P27). */
public enum QualityRule {
  ENDS_BEFORE_IT_BEGINS(
      Kind.INCOMPATIBLE,
      "An entry ends on a day before the one on which it begins.",
      List.of("updateEntry: PATCH /entries/{about}")),
  BEFORE_BIRTH(
      Kind.INCOMPATIBLE,
      "An entry is about a time before the person was born.",
      List.of("updateEntry: PATCH /entries/{about}", "updateSubject: PATCH /subjects/{subject}")),
  NOT_YET(
      Kind.INCOMPATIBLE,
      "An entry is about a time that has not come.",
      List.of("updateEntry: PATCH /entries/{about}")),
  UNUSED(
      Kind.OBSOLETE,
      "The relationship goes on, but nobody has changed or looked at anything of the person for as"
          + " long as the notice keeps the person after its end.",
      List.of("updateSubject: PATCH /subjects/{subject} with relationshipEnded")),
  IMPOSSIBLE_BIRTH_DATE(
      Kind.INACCURATE,
      "The person would be older than 120 years, or was born after the relationship began.",
      List.of("updateSubject: PATCH /subjects/{subject}")),
  BOUNCED_ADDRESS(
      Kind.INACCURATE,
      "A message to the person's address came back.",
      List.of("updateSubject: PATCH /subjects/{subject}")),
  LIKELY_DUPLICATE(
      Kind.INACCURATE,
      "Another person has the same name and e-mail, phone or birth date, or the same username.",
      List.of("mergeSubjects: POST /merges with keep and merge: {subject} and {about}"));

  /** In which way data is not right. */
  public enum Kind {
    INCOMPATIBLE,
    OBSOLETE,
    INACCURATE
  }

  final Kind kind;
  final String why;
  final List<String> actions;

  QualityRule(Kind kind, String why, List<String> actions) {
    this.kind = kind;
    this.why = why;
    this.actions = actions;
  }

  /** The rule of that code, or null where none was sent. */
  static QualityRule read(String code) {
    return code == null
        ? null
        : Arrays.stream(values())
            .filter(rule -> rule.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.unreadable(
                        "rule",
                        "must be one of "
                            + Arrays.stream(values()).map(QualityRule::code).toList()));
  }

  /** As it is published: {@code likely-duplicate}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
