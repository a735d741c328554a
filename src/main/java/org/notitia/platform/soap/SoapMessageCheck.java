package org.notitia.platform.soap;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;

/** Checks the bytes of a SOAP message before any XML parser reads them. */
final class SoapMessageCheck {
  /** More than any operation requires. The limit of the parser is 100,000. */
  private static final int MOST_TAGS = 2_000;

  private static final Pattern OTHER_ENCODING =
      Pattern.compile("^<\\?xml[^>]{0,80}encoding\\s*=\\s*[\"'](?!(?i:utf-?8)[\"'])");

  private SoapMessageCheck() {}

  /**
   * Checks a message.
   *
   * @throws ProblemException if it is not UTF-8, has a DTD, or has too many tags (400)
   */
  static void check(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      throw refused("The message is not in UTF-8.");
    }
    if (text.indexOf('\0') >= 0 || OTHER_ENCODING.matcher(text).find()) {
      throw refused("The message is not in UTF-8.");
    }
    if (text.startsWith("<!DOCTYPE", prologEnd(text))) {
      throw refused("SOAP 1.1 allows no document type declaration.");
    }
    if (text.chars().filter(c -> c == '<').count() > MOST_TAGS) {
      throw refused("A message may have at most " + MOST_TAGS + " tags.");
    }
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(Problem.of(400, "Bad Request", detail));
  }

  /** The index after the XML declaration, comments, processing instructions and white space. */
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
