package org.notitia.platform.soap;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A message before any parser reads it: whether one should. */
final class SoapMessageCheck {
  /** Far more than any operation needs; the parser's own bounds let a hundred thousand through. */
  private static final int MOST_TAGS = 2_000;

  private static final Pattern OTHER_ENCODING =
      Pattern.compile("^<\\?xml[^>]{0,80}encoding\\s*=\\s*[\"'](?!(?i:utf-?8)[\"'])");

  private SoapMessageCheck() {}

  /** Why no parser should read it, or null. */
  static String fault(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      return "The message is not in UTF-8.";
    }
    if (text.indexOf('\0') >= 0 || OTHER_ENCODING.matcher(text).find()) {
      return "The message is not in UTF-8.";
    }
    if (text.startsWith("<!DOCTYPE", prologEnd(text))) {
      return "SOAP 1.1 allows no document type declaration.";
    }
    return text.chars().filter(c -> c == '<').count() > MOST_TAGS
        ? "A message may have " + MOST_TAGS + " tags."
        : null;
  }

  /** Behind the declaration, comments, instructions and blanks that may stand before anything. */
  private static int prologEnd(String text) {
    var at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length()) {
      var end =
          text.startsWith("<?", at)
              ? text.indexOf("?>", at) + 2
              : text.startsWith("<!--", at) ? text.indexOf("-->", at) + 3 : at + 1;
      if (end == at + 1 && !Character.isWhitespace(text.charAt(at)) || end <= at) {
        return at;
      }
      at = end;
    }
    return at;
  }
}
