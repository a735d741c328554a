package org.notitia.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text of the notice in each of its languages, by the language's code ({@code en}).
 *
 * @param byLanguage the texts
 */
public record LocalizedText(@JsonValue Map<String, String> byLanguage) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalizedText(Map<String, String> byLanguage) {
    this.byLanguage = new TreeMap<>(byLanguage);
  }

  /** The text in that language, or an empty one if there is none. */
  public String in(String language) {
    return byLanguage.getOrDefault(language, "");
  }
}
