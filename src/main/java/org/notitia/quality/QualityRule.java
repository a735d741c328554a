package org.notitia.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.notitia.platform.ProblemException;

/** The rules of data quality, each with an explanation and possible actions (P27). */
public enum QualityRule {
  ENDS_BEFORE_IT_BEGINS(
      Kind.INCOMPATIBLE,
      "An entry ends before it begins.",
      List.of("updateEntry: PATCH /entries/{about}")),
  BEFORE_BIRTH(
      Kind.INCOMPATIBLE,
      "An entry has a date before the data subject was born.",
      List.of("updateEntry: PATCH /entries/{about}", "updateSubject: PATCH /subjects/{subject}")),
  FUTURE_DATE(
      Kind.INCOMPATIBLE,
      "An entry has a date in the future.",
      List.of("updateEntry: PATCH /entries/{about}")),
  UNUSED(
      Kind.OBSOLETE,
      "The relationship has not ended, but nobody has changed or read data of the data subject for"
          + " longer than the retention period after its end.",
      List.of("updateSubject: PATCH /subjects/{subject} with relationshipEnded")),
  IMPOSSIBLE_BIRTH_DATE(
      Kind.INACCURATE,
      "The birth date makes the data subject older than 120 years, or is after the relationship began.",
      List.of("updateSubject: PATCH /subjects/{subject}")),
  BOUNCED_ADDRESS(
      Kind.INACCURATE,
      "A message to the data subject's address was returned as undeliverable.",
      List.of("updateSubject: PATCH /subjects/{subject}")),
  LIKELY_DUPLICATE(
      Kind.INACCURATE,
      "Another data subject has the same name and e-mail, phone or birth date, or the same username.",
      List.of("mergeSubjects: POST /merges with keep and merge: {subject} and {about}"));

  /** The kind of problem. */
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

  /** Returns the rule with that code, or null if none was sent. */
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

  /** The published code, such as {@code likely-duplicate}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
