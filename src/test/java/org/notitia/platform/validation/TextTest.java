package org.notitia.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void text_of_every_script_is_accepted() {
    assertThat(Text.Check.violation("Zoë 王小明 😀 <&>\"\n", 50)).isNull();
  }

  @Test
  void text_that_xml_cannot_carry_is_refused() {
    assertThat(Text.Check.violation("a\u0000b", 50)).contains("control characters");
    assertThat(Text.Check.violation("a\uD800b", 50)).contains("invalid Unicode");
    assertThat(Text.Check.violation("a\uFFFEb", 50)).contains("invalid Unicode");
  }

  @Test
  void text_that_is_too_long_is_refused_with_the_limit() {
    assertThat(Text.Check.violation("x".repeat(51), 50))
        .isEqualTo("must not be longer than 50 characters");
  }
}
