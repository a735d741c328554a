package org.notitia.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the offered languages is chosen. */
class LanguagesTest {
  @ParameterizedTest
  @CsvSource({
    "'de-AT, en;q=0.5', de",
    "'fi, de;q=0.3, en;q=0.2', de",
    "fi, en",
    "*, en",
    "'de;q=0, en', en",
    "PT-br, pt-BR",
    "':;;=', en"
  })
  void the_header_of_a_browser_chooses_the_best_language(String accepted, String found) {
    assertThat(Languages.nearest(accepted, List.of("en", "de", "pt-BR"))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"de, de", "de-AT, de", "en-GB, en", "fi, en", ", en", "???, en"})
  void the_language_of_a_person_chooses_the_nearest(String own, String chosen) {
    assertThat(Languages.nearest(own, List.of("en", "de"))).isEqualTo(chosen);
  }
}
