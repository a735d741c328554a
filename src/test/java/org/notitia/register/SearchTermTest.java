package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermTest {
  @ParameterizedTest
  @CsvSource({
    "MUÑOZ, munoz",
    "Łukasz, lukasz",
    "Ærø, ærø",
    "Strauß, strauss",
    "Zoë, zoe",
    "王小明, 王小明",
    "Müller-Lüdenscheidt, ludenscheidt muller",
    "Mary-Jane O'Brien  III, brien iii jane mary o",
  })
  void the_terms_of_a_name_are_its_words_without_case_and_accents(String name, String words) {
    assertThat(String.join(" ", SearchTerm.words(name)))
        .isEqualTo(String.join(" ", SearchTerm.words(words)));
  }

  @ParameterizedTest
  @CsvSource({
    "+358 40 123 4567, 358401234567",
    "00358-40-1234567, 358401234567",
    "(040) 123 4567, 0401234567",
  })
  void the_term_of_a_phone_number_is_its_digits(String phone, String digits) {
    assertThat(SearchTerm.phone(phone)).isEqualTo(digits);
  }
}
