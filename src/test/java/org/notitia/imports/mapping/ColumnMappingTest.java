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
  void reads_days_as_they_are_written(String text, String day) {
    assertThat(date.convert(text)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2/30/1980", "2/29/2023", "13/1/2000", "1/1/80x", "", "soon"})
  void refuses_days_that_there_are_not(String text) {
    assertThatThrownBy(() -> date.convert(text)).isInstanceOf(ProblemException.class);
  }

  @Test
  void puts_one_value_for_another_and_refuses_those_not_named() {
    assertThat(gender.convert("M")).isEqualTo("MALE");
    assertThatThrownBy(() -> gender.convert("X")).isInstanceOf(ProblemException.class);
  }

  @Test
  void takes_a_time_as_utc() {
    assertThat(
            column("{\"field\": \"occurredAt\", \"format\": \"dd.MM.yyyy HH:mm\"}")
                .convert("31.01.2026 12:30"))
        .isEqualTo("2026-01-31T12:30:00Z");
  }
}
