package org.notitia.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A document generated from the notice, ready to be sent.
 *
 * @param language the language of its texts; null if it contains all languages
 * @param tag the entity tag for caches; it changes whenever the content changes
 */
record Document(byte[] content, DocumentFormat format, String language, String tag) {
  private static final int TAG_DIGITS = 16;

  static Document of(byte[] content, DocumentFormat format, String language) {
    var tag = format.code() + (language == null ? "" : "-" + language) + "-" + shortDigest(content);
    return new Document(content, format, language, tag.toLowerCase());
  }

  static Document of(String content, DocumentFormat format, String language) {
    return of(content.getBytes(StandardCharsets.UTF_8), format, language);
  }

  private static String shortDigest(byte[] content) {
    return sha256(content).substring(0, TAG_DIGITS);
  }

  /** The SHA-256 of the content in hexadecimal digits. */
  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
