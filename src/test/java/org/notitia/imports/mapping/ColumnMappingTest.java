package org.notitia.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notitia.platform.ProblemException;
import org.notitia.platform.json.Json;

class ColumnMappingTest {
  final ColumnMapping date = column("{\"field\": \"birthDate\", \"format\": \"M/d/yyyy\"}");
  final ColumnMapping gender = column("{\"field\": \"gender\", \"values\": {\"M\": \"MALE\"}}");

  static ColumnMapping column(String json) {
    try {
      return ColumnMapping.of(
          Json.MAPPER.readTree(json),
          (field, message) -> {
            throw new AssertionError(message);
          });
    } catch (java.io.IOException wrong) {
      throw new java.io.UncheckedIOException(wrong);
    }
  }

  @ParameterizedTest
  @CsvSource({"04/08/1966, 1966-04-08", "5/14/1965, 1965-05-14", "2/29/2024, 2024-02-29"})
  void a_date_is_read_in_the_format_of_its_column(String text, String day) {
    assertThat(date.convert(text)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2/30/1980", "2/29/2023", "13/1/2000", "1/1/80x", "", "soon"})
  void an_impossible_date_is_refused(String text) {
    assertThatThrownBy(() -> date.convert(text)).isInstanceOf(ProblemException.class);
  }

  @Test
  void values_are_translated_and_unlisted_values_are_refused() {
    assertThat(gender.convert("M")).isEqualTo("MALE");
    assertThatThrownBy(() -> gender.convert("X")).isInstanceOf(ProblemException.class);
  }

  @Test
  void a_time_without_a_zone_is_read_as_utc() {
    assertThat(
            column("{\"field\": \"occurredAt\", \"format\": \"dd.MM.yyyy HH:mm\"}")
                .convert("31.01.2026 12:30"))
        .isEqualTo("2026-01-31T12:30:00Z");
  }
}
