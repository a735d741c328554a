package org.notitia.retention;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.notitia.notice.Category;
import org.notitia.notice.Field;

/** Selects the values of an entry that remain when it is made anonymous (P26). */
final class Anonymisation {
  private static final int MONTH = "2026-01".length();

  private Anonymisation() {}

  /**
   * Returns the values that the notice marks as anonymous. Dates and times are reduced to their
   * month, because an exact day could identify a person.
   */
  static Map<String, Object> values(Category category, Map<String, Object> values) {
    var kept = new TreeMap<String, Object>();
    for (var field : category.fields()) {
      var value = values.get(field.name());
      if (field.anonymous() && value != null) {
        kept.put(field.name(), isTime(field) ? value.toString().substring(0, MONTH) : value);
      }
    }
    return kept;
  }

  static String month(Instant happened) {
    return YearMonth.from(happened.atZone(ZoneOffset.UTC)).toString();
  }

  private static boolean isTime(Field field) {
    return field.type() == Field.Type.DATE || field.type() == Field.Type.TIME;
  }
}
