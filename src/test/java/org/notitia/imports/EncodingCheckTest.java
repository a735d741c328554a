package org.notitia.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingCheckTest {
  @Test
  void a_character_that_is_split_between_parts_is_accepted() {
    var text = "a\nMUÑOZ 王小明 😀\n".repeat(3000).getBytes(StandardCharsets.UTF_8);
    var encoded = new EncodingCheck(StandardCharsets.UTF_8);
    for (var i = 0; i < text.length; i++) {
      assertThat(encoded.check(new byte[] {text[i]}, i == text.length - 1)).isNull();
    }
  }

  @Test
  void an_encoding_error_names_its_row_and_byte() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("name\n".repeat(5000).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("MUÑOZ".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new EncodingCheck(StandardCharsets.UTF_8).check(bytes.toByteArray(), true))
        .isEqualTo("row 5001, byte 25003 of the file is not UTF-8");
  }

  @Test
  void a_file_that_ends_within_a_character_is_refused() {
    assertThat(new EncodingCheck(StandardCharsets.UTF_8).check(new byte[] {'a', (byte) 0xC3}, true))
        .isEqualTo("row 1, byte 2 of the file is not UTF-8");
  }

  @Test
  void a_file_of_any_character_set_is_checked() {
    var charset = Charset.forName("windows-1252");
    assertThat(new EncodingCheck(charset).check("MUÑOZ€".getBytes(charset), true)).isNull();
    assertThat(new EncodingCheck(charset).check(new byte[] {'a', '\n', (byte) 0x81}, true))
        .isEqualTo("row 2, byte 3 of the file is not windows-1252");
    assertThat(new EncodingCheck(StandardCharsets.UTF_16LE).check(new byte[] {'\n', 0, 0}, true))
        .isEqualTo("row 2, byte 3 of the file is not UTF-16LE");
  }
}
