package org.notitia.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text of the notice in all languages of the notice.
 *
 * @param byLanguage the texts by language tag, such as {@code en}
 */
public record LocalizedText(@JsonValue Map<String, String> byLanguage) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalizedText(Map<String, String> byLanguage) {
    this.byLanguage = new TreeMap<>(byLanguage);
  }

  /** The text in this language; empty if there is none. */
  public String in(String language) {
    return byLanguage.getOrDefault(language, "");
  }
}
