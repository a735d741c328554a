package org.notitia.notice;

import java.text.MessageFormat;
import java.time.Period;
import java.util.ArrayList;
import java.util.ResourceBundle;
import org.notitia.notice.difference.DifferenceText;

/** Writes periods for people: {@code P1Y6M} becomes "1 year and 6 months". */
public final class Periods {
  private Periods() {}

  /** The period in a language; in English if the language has no texts. */
  public static String format(String language, Period period) {
    return format(DifferenceText.bundle(language), period);
  }

  /** The period with the texts of a bundle. */
  public static String format(ResourceBundle bundle, Period period) {
    var parts = new ArrayList<String>();
    addPart(bundle, "years", period.getYears(), parts);
    addPart(bundle, "months", period.getMonths(), parts);
    addPart(bundle, "days", period.getDays(), parts);
    return parts.isEmpty()
        ? MessageFormat.format(bundle.getString("period.days"), 0)
        : String.join(" " + bundle.getString("period.and") + " ", parts);
  }

  private static void addPart(
      ResourceBundle bundle, String unit, int count, ArrayList<String> parts) {
    if (count > 0) {
      parts.add(
          new MessageFormat(bundle.getString("period." + unit), bundle.getLocale())
              .format(new Object[] {count}));
    }
  }
}
