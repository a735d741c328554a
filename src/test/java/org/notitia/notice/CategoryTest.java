package org.notitia.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.notitia.notice.Category.Retention;
import org.notitia.platform.ProblemException;

/** The values and the expiry of a category. Copy this class for a unit test of a rule. */
class CategoryTest {
  static final LocalizedText NO_WORDS = new LocalizedText(Map.of());
  static final Instant RECORDED = Instant.parse("2026-01-31T12:00:00Z");

  static Category category(Retention.From from) {
    return new Category(
        "order",
        NO_WORDS,
        NO_WORDS,
        Category.Storage.ENTRY,
        null,
        List.of(),
        List.of(Source.SUBJECT),
        new Retention(Period.ofMonths(1), from, Retention.Then.ERASE),
        List.of(
            new Field("number", Field.Type.TEXT, false, true, 5, false, false, NO_WORDS),
            new Field("quantity", Field.Type.NUMBER, false, false, null, false, false, NO_WORDS),
            new Field("date", Field.Type.DATE, false, false, null, false, false, NO_WORDS),
            new Field("at", Field.Type.TIME, false, false, null, false, false, NO_WORDS),
            new Field("paid", Field.Type.YES_NO, false, false, null, false, false, NO_WORDS),
            new Field("secret", Field.Type.SECRET, false, false, null, false, false, NO_WORDS)));
  }

  @Nested
  class Values {
    @Test
    void values_are_kept_in_the_type_of_their_field() {
      assertThat(
              checked(
                  Map.of(
                      "number",
                      "A1",
                      "quantity",
                      2,
                      "date",
                      "2026-01-31",
                      "at",
                      "2026-01-31T12:00:00Z",
                      "paid",
                      true)))
          .isEqualTo(
              Map.of(
                  "number",
                  "A1",
                  "quantity",
                  2L,
                  "date",
                  "2026-01-31",
                  "at",
                  "2026-01-31T12:00:00Z",
                  "paid",
                  true));
    }

    @Test
    void values_that_come_as_text_are_read_in_the_type_of_their_field() {
      assertThat(
              checked(
                  Map.of(
                      "number",
                      written("7"),
                      "quantity",
                      written("2.50"),
                      "paid",
                      written("false"))))
          .isEqualTo(Map.of("number", "7", "quantity", new BigDecimal("2.50"), "paid", false));
    }

    @Test
    void every_invalid_value_is_named_and_none_is_repeated() {
      var given = new HashMap<String, Object>();
      given.put("quantity", "two");
      given.put("date", "2026-02-30");
      given.put("at", "noon");
      given.put("paid", "yes");
      given.put("secret", "x");
      given.put("shoe", 1);
      var refused = catchThrowableOfType(ProblemException.class, () -> checked(given));
      assertThat(refused.problem().status).isEqualTo(422);
      assertThat(refused.problem().errors)
          .extracting(error -> error.field)
          .containsExactlyInAnyOrder(
              "values.number",
              "values.quantity",
              "values.date",
              "values.at",
              "values.paid",
              "values.secret",
              "values.shoe");
      assertThat(refused.problem().errors)
          .extracting(error -> error.message)
          .noneMatch(text -> text.contains("two"));
    }

    @Test
    void extreme_numbers_and_card_numbers_are_refused() {
      assertRefused("quantity", new BigDecimal("1e999999999"));
      assertRefused("quantity", new BigDecimal("1e-999999999"));
      assertRefused("quantity", new BigInteger("9".repeat(30)));
      assertRefused("quantity", 4111111111111111L);
      assertRefused("quantity", written("4111 1111 1111 1111"));
    }

    @Test
    void numbers_long_texts_and_control_characters_are_refused_for_a_text() {
      assertRefused("number", 7);
      assertRefused("number", "123456");
      assertRefused("number", "a\u0000b");
    }
  }

  @Nested
  class Expiry {
    @Test
    void expiry_counts_from_the_event_that_the_retention_names() {
      var occurred = Instant.parse("2025-12-31T23:59:59Z");
      var ended = LocalDate.of(2026, 6, 1);
      assertThat(category(Retention.From.RECORDING).expiry(RECORDED, occurred, ended))
          .isEqualTo("2026-02-28");
      assertThat(category(Retention.From.OCCURRENCE).expiry(RECORDED, occurred, ended))
          .isEqualTo("2026-01-31");
      assertThat(category(Retention.From.RELATIONSHIP_END).expiry(RECORDED, occurred, ended))
          .isEqualTo("2026-07-01");
    }

    @Test
    void expiry_is_unknown_while_the_relationship_lasts() {
      assertThat(category(Retention.From.RELATIONSHIP_END).expiry(RECORDED, null, null)).isNull();
    }
  }

  private static Field.TextValue written(String text) {
    return new Field.TextValue(text);
  }

  private static Map<String, Object> checked(Map<String, Object> values) {
    return category(Retention.From.RECORDING).validated(values);
  }

  private static void assertRefused(String field, Object value) {
    var values = new HashMap<String, Object>(Map.of("number", "A1"));
    values.put(field, value);
    assertThat(catchThrowableOfType(ProblemException.class, () -> checked(values)).problem().errors)
        .extracting(error -> error.field)
        .containsExactly("values." + field);
  }
}
