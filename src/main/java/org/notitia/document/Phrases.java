package org.notitia.document;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.notitia.notice.Category.Retention;
import org.notitia.notice.LocalizedText;
import org.notitia.notice.difference.Difference;

/**
 * The fixed texts of documents in one language, and the rules that write periods, dates, countries
 * and articles. A language without a resource bundle has the texts of the notice in that language
 * and English texts around them.
 */
final class Phrases {
  private static final Pattern ARTICLE =
      Pattern.compile("GDPR-(\\d{1,3})(?:-(\\d{1,2}))?(?:-([a-z]))?");
  private static final int MAX_NUMBER_IN_WORDS = 12;

  /** The language of the notice's texts. */
  final String language;

  /** The language of the fixed texts. */
  final Locale locale;

  private final ResourceBundle bundle;

  private Phrases(String language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "document.words",
            Locale.forLanguageTag(language),
            Phrases.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.locale = bundle.getLocale().equals(Locale.ROOT) ? Locale.UK : bundle.getLocale();
  }

  static Phrases in(String language) {
    return new Phrases(language);
  }

  /** A text of the bundle, with the values inserted. */
  String get(String key, Object... values) {
    var phrase = bundle.getString(key);
    return values.length == 0 ? phrase : new MessageFormat(phrase, locale).format(values);
  }

  String get(String group, Enum<?> constant) {
    return get(group + "." + constant.name());
  }

  /** The texts without a dot in their key: templates use them as they are. */
  Map<String, String> labels() {
    var plain = new LinkedHashMap<String, String>();
    bundle.keySet().stream()
        .filter(key -> !key.contains("."))
        .forEach(key -> plain.put(key, get(key)));
    return plain;
  }

  /** A text of the notice in this language; empty if there is none. */
  String localized(LocalizedText text) {
    return text == null ? "" : text.in(language);
  }

  /** A difference as a sentence, marked if it is material. */
  String changeSentence(Difference.Item item) {
    var sentence = item.words().getOrDefault(language, item.words().get("en"));
    return item.material() ? get("material", sentence) : sentence;
  }

  /** The date in UTC, with the name of the month. */
  String date(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(instant.atOffset(ZoneOffset.UTC));
  }

  String countryName(String code) {
    return code == null
        ? ""
        : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
  }

  /** The name of a language in that language. */
  static String languageName(String tag) {
    var locale = Locale.forLanguageTag(tag);
    return locale.getDisplayName(locale);
  }

  /** The retention rule in words, such as "until ten years after ..., then erased". */
  String retention(Retention retention) {
    var until =
        retention.period().isZero()
            ? get("at", retention.from())
            : get("after." + retention.from(), period(retention.period()));
    return until + ", " + get("then", retention.then());
  }

  private String period(Period period) {
    var parts = new ArrayList<String>();
    addPart("years", period.getYears(), parts);
    addPart("months", period.getMonths(), parts);
    addPart("days", period.getDays(), parts);
    return String.join(" " + get("period.and") + " ", parts);
  }

  private void addPart(String unit, int count, List<String> parts) {
    if (count == 1) {
      parts.add(get(unit + ".1"));
    } else if (count != 0) {
      Object number =
          count > 1 && count <= MAX_NUMBER_IN_WORDS ? get("number." + count) : (Object) count;
      parts.add(get(unit + ".many", number));
    }
  }

  /** A GDPR article in its usual notation; a reference to another law stays unchanged. */
  String article(String reference) {
    var matcher = ARTICLE.matcher(reference == null ? "" : reference);
    if (!matcher.matches()) {
      return reference == null ? "" : reference;
    }
    if (matcher.group(2) == null) {
      return get("article", matcher.group(1));
    }
    return matcher.group(3) == null
        ? get("article.paragraph", matcher.group(1), matcher.group(2))
        : get("article.letter", matcher.group(1), matcher.group(2), matcher.group(3));
  }
}
