package org.notitia.notice;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Chooses among the languages in which something is offered. */
public final class Languages {
  private Languages() {}

  /**
   * The offered language that is nearest to the preferred ones (RFC 4647), else the first offered.
   *
   * @param preferred one language tag, or the value of an {@code Accept-Language} header; null or
   *     unreadable where nothing is preferred
   */
  public static String nearest(String preferred, List<String> offered) {
    if (preferred == null || preferred.isBlank()) {
      return offered.get(0);
    }
    try {
      var found = Locale.lookupTag(LanguageRange.parse(preferred), offered); // in lower case
      return offered.stream()
          .filter(one -> one.equalsIgnoreCase(found))
          .findFirst()
          .orElse(offered.get(0));
    } catch (IllegalArgumentException unreadable) {
      return offered.get(0); // the header is a wish: any answer is better than none
    }
  }
}
