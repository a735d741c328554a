package org.notitia.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something made from the notice, as it goes out.
 *
 * @param language of its texts, or null if it holds all
 * @param tag what it is known by to caches: another content has another
 */
record Document(byte[] content, DocumentFormat format, String language, String tag) {
  private static final int TAG_DIGITS = 16;

  static Document of(byte[] content, DocumentFormat form, String language) {
    var tag = form.code() + (language == null ? "" : "-" + language) + "-" + digest(content);
    return new Document(content, form, language, tag.toLowerCase());
  }

  static Document of(String content, DocumentFormat form, String language) {
    return of(content.getBytes(StandardCharsets.UTF_8), form, language);
  }

  private static String digest(byte[] content) {
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
