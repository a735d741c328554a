package org.notitia.notice.difference;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.notitia.notice.Category;
import org.notitia.notice.difference.Difference.Kind;

/**
 * Decides which differences are material, so that data subjects must be notified (P43): their data
 * is used for more than before, or is protected less. Less use and better wording are not material.
 */
final class Materiality {
  private static final BiPredicate<String, String> ALWAYS = (before, after) -> true;
  private static final BiPredicate<String, String> BECOMES_TRUE =
      (before, after) -> isEqual(after, "true");
  private static final BiPredicate<String, String> BECOMES_FALSE =
      (before, after) -> isEqual(after, "false");

  private record Rule(Pattern place, Set<Kind> kinds, BiPredicate<String, String> when) {
    Rule(String place, Set<Kind> kinds, BiPredicate<String, String> when) {
      this(Pattern.compile(place.replace(".", "\\.").replace("*", "[^.]+")), kinds, when);
    }
  }

  private static final Set<Kind> ADDED = EnumSet.of(Kind.ADDED);
  private static final Set<Kind> REMOVED = EnumSet.of(Kind.REMOVED);
  private static final Set<Kind> ANY_KIND = EnumSet.allOf(Kind.class);

  private static final List<Rule> RULES =
      List.of(
          new Rule("purposes.*", ADDED, ALWAYS),
          new Rule("purposes.*.legalBasis.(kind|reference)", ANY_KIND, ALWAYS),
          new Rule("purposes.*.(directMarketing|profiling)", ANY_KIND, BECOMES_TRUE),
          new Rule("purposes.*.channels.*", ADDED, ALWAYS),
          new Rule("categories.*", ADDED, ALWAYS),
          new Rule("categories.*.(purposes|sources).*", ADDED, ALWAYS),
          new Rule("categories.*.fields.*", ADDED, ALWAYS),
          new Rule("categories.*.fields.*.type", ANY_KIND, ALWAYS),
          new Rule("categories.*.fields.*.(special|required|starred)", ANY_KIND, BECOMES_TRUE),
          new Rule("categories.*.retention.period", ANY_KIND, Materiality::isLonger),
          new Rule("categories.*.retention.from", ANY_KIND, Materiality::isLater),
          new Rule(
              "categories.*.retention.then",
              ANY_KIND,
              (before, after) -> isEqual(after, "ANONYMISE")),
          new Rule("sources.*", ADDED, ALWAYS),
          new Rule("recipients.*", ADDED, ALWAYS),
          new Rule("recipients.*.role", ANY_KIND, ALWAYS),
          new Rule("recipients.*.categories.*", ADDED, ALWAYS),
          new Rule("territories.*", ADDED, ALWAYS),
          new Rule("territories", ANY_KIND, (before, after) -> !first(before).equals(first(after))),
          new Rule("territories.*.safeguards.*", REMOVED, ALWAYS),
          new Rule("rights.*", REMOVED, ALWAYS),
          new Rule(
              "minors.smallestAge", ANY_KIND, (before, after) -> number(after) < number(before)),
          new Rule("minors.birthDateNeeded", ANY_KIND, BECOMES_FALSE),
          new Rule("controller.(name|country)", ANY_KIND, ALWAYS));

  private static final LocalDate LEAP_CYCLE = LocalDate.of(2024, 1, 1);

  private Materiality() {}

  static boolean isMaterial(String place, Kind kind, String before, String after) {
    return RULES.stream()
        .anyMatch(
            rule ->
                rule.kinds.contains(kind)
                    && rule.place.matcher(place).matches()
                    && rule.when.test(before, after));
  }

  private static boolean isEqual(String value, String expected) {
    return expected.equals(value);
  }

  private static String first(String codes) {
    return codes.split(",", 2)[0];
  }

  private static int number(String value) {
    return value == null ? 0 : Integer.parseInt(value);
  }

  /**
   * Whether the new period is longer from any start date: P1M is longer than P30D from most dates,
   * and P31D is longer than P1M from some.
   */
  private static boolean isLonger(String before, String after) {
    var oldPeriod = Period.parse(before);
    var newPeriod = Period.parse(after);
    return LEAP_CYCLE
        .datesUntil(LEAP_CYCLE.plusYears(4))
        .anyMatch(day -> day.plus(newPeriod).isAfter(day.plus(oldPeriod)));
  }

  /**
   * Whether the new event is later: an event is recorded after it occurs, a relationship ends last.
   */
  private static boolean isLater(String before, String after) {
    return rank(after) > rank(before);
  }

  private static int rank(String from) {
    return List.of(
            Category.Retention.From.OCCURRENCE.name(),
            Category.Retention.From.RECORDING.name(),
            Category.Retention.From.RELATIONSHIP_END.name())
        .indexOf(from);
  }
}
