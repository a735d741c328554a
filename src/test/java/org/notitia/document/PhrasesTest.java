package org.notitia.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notitia.notice.Category.Retention;

/** The fixed words of documents. */
class PhrasesTest {
  @Test
  void every_bundle_has_every_phrase() throws IOException {
    assertThat(bundle("words_de").stringPropertyNames())
        .isEqualTo(bundle("words").stringPropertyNames());
  }

  private static Properties bundle(String name) throws IOException {
    var phrases = new Properties();
    try (var file = PhrasesTest.class.getResourceAsStream("/document/" + name + ".properties")) {
      phrases.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return phrases;
  }

  @ParameterizedTest
  @CsvSource({
    "P1Y, one year",
    "P12Y, twelve years",
    "P13M, 13 months",
    "P1M1D, one month and one day",
    "P90D, 90 days",
    "P2W, 14 days"
  })
  void a_retention_period_is_written_in_words(String period, String words) {
    assertThat(kept("en", period, Retention.From.RECORDING))
        .isEqualTo("until " + words + " after the data was recorded, then erased");
  }

  @Test
  void a_retention_period_of_zero_is_described_by_its_event() {
    assertThat(kept("en", "P0D", Retention.From.RELATIONSHIP_END))
        .isEqualTo("until the end of the relationship, then erased");
  }

  private static String kept(String language, String period, Retention.From from) {
    return Phrases.in(language)
        .retention(new Retention(Period.parse(period), from, Retention.Then.ERASE));
  }

  @ParameterizedTest
  @CsvSource({
    "GDPR-6-1-f, GDPR art. 6(1)(f)",
    "GDPR-7-3, GDPR art. 7(3)",
    "GDPR-15, GDPR art. 15",
    "BDSG-42-5, BDSG-42-5"
  })
  void an_article_is_written_in_the_usual_form(String reference, String words) {
    assertThat(Phrases.in("en").article(reference)).isEqualTo(words);
  }

  @Test
  void a_language_without_a_bundle_uses_english_phrases() {
    assertThat(Phrases.in("fi").get("purposes")).isEqualTo(Phrases.in("en").get("purposes"));
    assertThat(Phrases.in("de-AT").get("purposes")).isEqualTo(Phrases.in("de").get("purposes"));
  }
}
