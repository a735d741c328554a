package org.notitia.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Finds the first byte of a stream that is not valid in a character encoding. */
final class EncodingCheck {
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final CharBuffer sink = CharBuffer.allocate(8192);
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private long bytes;
  private long row = 1;

  EncodingCheck(Charset charset) {
    this.charset = charset;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Checks the next bytes.
   *
   * @param last whether these are the last bytes
   * @return the row and byte of the first error; null if there is none
   */
  String check(byte[] next, boolean last) {
    var input = ByteBuffer.allocate(rest.remaining() + next.length).put(rest).put(next).flip();
    while (true) {
      sink.clear();
      var start = input.position();
      var result = decoder.decode(input, sink, last);
      for (var at = 0; at < sink.position(); at++) {
        row += sink.get(at) == '\n' ? 1 : 0;
      }
      bytes += input.position() - start;
      if (result.isError()) {
        return "row %d, byte %d of the file is not %s".formatted(row, bytes + 1, charset.name());
      }
      if (result.isUnderflow()) {
        rest = input.slice();
        return null;
      }
    }
  }
}
