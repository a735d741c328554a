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
 * Which differences touch what persons may expect, so that they are told (P43): more is done with
 * their data than before, or less protects them. What is done no more, and texts that say the same
 * better, are none.
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
          new Rule("categories.*.retention.then", ANY_KIND, (was, is) -> isEqual(is, "ANONYMISE")),
          new Rule("sources.*", ADDED, ALWAYS),
          new Rule("recipients.*", ADDED, ALWAYS),
          new Rule("recipients.*.role", ANY_KIND, ALWAYS),
          new Rule("recipients.*.categories.*", ADDED, ALWAYS),
          new Rule("territories.*", ADDED, ALWAYS),
          new Rule("territories", ANY_KIND, (was, is) -> !first(was).equals(first(is))),
          new Rule("territories.*.safeguards.*", REMOVED, ALWAYS),
          new Rule("rights.*", REMOVED, ALWAYS),
          new Rule("minors.smallestAge", ANY_KIND, (was, is) -> number(is) < number(was)),
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

  private static boolean isEqual(String value, String wanted) {
    return wanted.equals(value);
  }

  private static String first(String codes) {
    return codes.split(",", 2)[0];
  }

  private static int number(String value) {
    return value == null ? 0 : Integer.parseInt(value);
  }

  /** From some day or other; P1M is longer than P30D from most, and P31D longer than P1M. */
  private static boolean isLonger(String before, String after) {
    var was = Period.parse(before);
    var is = Period.parse(after);
    return LEAP_CYCLE
        .datesUntil(LEAP_CYCLE.plusYears(4))
        .anyMatch(day -> day.plus(is).isAfter(day.plus(was)));
  }

  /** What occurred is recorded after that, and a relationship ends after both. */
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
