package org.notitia.notice;

import java.text.MessageFormat;
import java.time.Period;
import java.util.ArrayList;
import java.util.ResourceBundle;
import org.notitia.notice.difference.DifferenceText;

/** Periods as people say them: {@code P1Y6M} is one year and six months. */
public final class Periods {
  private Periods() {}

  /** In that language, or in English if its words are not known. */
  public static String format(String language, Period period) {
    return format(DifferenceText.bundle(language), period);
  }

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
