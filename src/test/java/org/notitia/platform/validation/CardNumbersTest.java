package org.notitia.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for card numbers (P24). The numbers are test numbers that the issuers publish. */
class CardNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111.1111.1111.1111",
        "4111\u00A01111\u00A01111\u00A01111",
        "4111\u20111111\u20111111\u20111111",
        "paid with 4111 1111 1111 1111, thanks",
        "x4111111111111111y",
        "12 4111 1111 1111 1111",
        "4111 1111 1111 1111 12/27 123",
        "5555555555554444",
        "2223003122003222",
        "378282246310005",
        "3782 822463 10005",
        "30569309025904",
        "6011111111111117",
        "3530111333300000",
        "6200000000000005",
      })
  void a_card_number_is_found_in_every_notation(String text) {
    assertThat(CardNumbers.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4111111111111112", // wrong check digit
        "9999888877776666", // no issuer's range
        "1000000000000008", // right check digit, no issuer's range
        "+358 40 123 4567",
        "+49 1512 3456789",
        "0049 1512 34567890",
        "C-1001",
        "20260131120000",
        "2026-01-31T12:00:00.000000Z",
        "01a20602-c135-74cf-9ee5-b90b97fcdf8a",
        "4111,1111,1111,1111",
      })
  void a_number_that_only_looks_alike_is_not_a_card_number(String text) {
    assertThat(CardNumbers.isIn(text)).isFalse();
  }
}
