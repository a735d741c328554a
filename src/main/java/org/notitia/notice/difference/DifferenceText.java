package org.notitia.notice.difference;

import java.text.MessageFormat;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import org.notitia.notice.Category;
import org.notitia.notice.LocalizedText;
import org.notitia.notice.Notice;
import org.notitia.notice.Purpose;
import org.notitia.notice.difference.Difference.Kind;
import org.threeten.extra.AmountFormats;

/** Writes differences as sentences, in every language of the newer version and in English. */
public final class DifferenceText {
  private static final String BUNDLE = "notice.difference";
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final List<Notice> newestFirst;
  private final List<String> languages;

  DifferenceText(Notice before, Notice after) {
    newestFirst = List.of(after, before);
    languages = new ArrayList<>(after.languages());
    if (!languages.contains("en")) {
      languages.add("en");
    }
  }

  /** The fixed texts in a language; in English if the language has none. */
  public static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), NO_FALLBACK);
  }

  Map<String, String> sentences(String place, Kind kind, String before, String after) {
    var sentences = new TreeMap<String, String>();
    for (var language : languages) {
      sentences.put(language, sentence(language, place, kind, before, after));
    }
    return sentences;
  }

  private String sentence(String language, String place, Kind kind, String before, String after) {
    var bundle = bundle(language);
    var parts = place.split("\\.");
    var generalPath = new ArrayList<String>();
    var names = new ArrayList<String>();
    for (var i = 0; i < parts.length; i++) {
      var isKey =
          i % 2 == 1 && i < 4 && bundle.containsKey("list." + String.join(".", generalPath));
      generalPath.add(isKey ? "*" : parts[i]);
      if (isKey) {
        names.add(name(language, parts, i));
      }
    }
    var pattern = String.join(".", generalPath);
    var key = pattern + "." + kind.name().toLowerCase(Locale.ROOT);
    var ending = parts[parts.length - 1];
    var text =
        bundle.containsKey(key)
            ? bundle.getString(key)
            : bundle.containsKey("text." + ending)
                ? bundle.getString("text." + ending)
                : bundle.getString("other." + kind.name().toLowerCase(Locale.ROOT));
    return new MessageFormat(text, Locale.forLanguageTag(language))
        .format(
            new Object[] {
              names.isEmpty() ? place : names.get(0),
              names.size() > 1 ? names.get(1) : place,
              displayValue(bundle, before),
              displayValue(bundle, after),
              place
            });
  }

  /** The name, as people read it, of the item at one part of the path. */
  private String name(String language, String[] parts, int at) {
    return newestFirst.stream()
        .map(notice -> localizedName(notice, parts, at))
        .flatMap(Optional::stream)
        .map(name -> name.in(language).isEmpty() ? name.in("en") : name.in(language))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(parts[at]);
  }

  private static Optional<LocalizedText> localizedName(Notice notice, String[] parts, int at) {
    var code = parts[at];
    return switch (parts[at - 1]) {
      case "purposes" ->
          notice.purposes().stream()
              .filter(one -> one.code().equals(code))
              .map(Purpose::name)
              .findFirst();
      case "categories" -> notice.findCategory(code).map(Category::name);
      case "sources" ->
          notice.sources().stream()
              .filter(one -> one.code().name().equals(code))
              .map(Notice.SourceDescription::name)
              .findFirst();
      case "recipients" ->
          notice.recipients().stream()
              .filter(one -> one.code().equals(code))
              .map(Notice.RecipientCategory::name)
              .findFirst();
      case "rights" ->
          notice.rights().stream()
              .filter(one -> one.code().equals(code))
              .map(Notice.Right::name)
              .findFirst();
      case "safeguards" ->
          notice.safeguards().stream()
              .filter(one -> one.code().equals(code))
              .map(Notice.Safeguard::name)
              .findFirst();
      default -> Optional.empty();
    };
  }

  /** A value as people read it: periods and enum constants are written as text. */
  private static String displayValue(ResourceBundle bundle, String value) {
    if (value == null) {
      return "";
    }
    if (value.matches("P(\\d+[YMWD])+")) {
      return AmountFormats.wordBased(Period.parse(value), locale(bundle));
    }
    return bundle.containsKey("value." + value) ? bundle.getString("value." + value) : value;
  }

  /** The language of the fixed words. */
  private static Locale locale(ResourceBundle bundle) {
    return bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
  }
}
