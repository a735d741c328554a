package org.notitia.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Follows bytes as they come and finds the first that is not UTF-8. */
final class Utf8 {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer sink = CharBuffer.allocate(8192);
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private long bytes;
  private long row = 1;

  /**
   * Takes the next bytes; {@code last} if there are no more. Returns what is wrong and where, or
   * null.
   */
  String wrong(byte[] next, boolean last) {
    var input = ByteBuffer.allocate(rest.remaining() + next.length).put(rest).put(next).flip();
    while (true) {
      sink.clear();
      var start = input.position();
      var result = decoder.decode(input, sink, last);
      for (var at = start; at < input.position(); at++) {
        row += input.get(at) == '\n' ? 1 : 0;
      }
      bytes += input.position() - start;
      if (result.isError()) {
        return "row " + row + ", byte " + (bytes + 1) + " of the file is not UTF-8";
      }
      if (result.isUnderflow()) {
        rest = input.slice();
        return null;
      }
    }
  }
}
