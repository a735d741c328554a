package org.notitia.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notitia.register.SubjectSnapshots.Similarity;

/** Which similarities make two data subjects likely duplicates. */
class DuplicateSearchTest {
  @ParameterizedTest
  @CsvSource({
    "true, false, false, false, true",
    "false, true, false, false, false",
    "false, true, true, false, true",
    "false, true, false, true, true",
    "false, false, true, true, false"
  })
  void a_common_username_or_name_with_birth_date_or_contact_makes_a_likely_duplicate(
      boolean username, boolean name, boolean birthDate, boolean contact, boolean likely) {
    var found = new Similarity("id", username, name, birthDate, contact);
    assertThat(DuplicateSearch.isLikelyDuplicate(found)).isEqualTo(likely);
  }
}
