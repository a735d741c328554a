package org.notitia.document;

import org.notitia.platform.Sha256;

/**
 * A document generated from the notice, ready to be sent.
 *
 * @param language the language of its texts; null if it contains all languages
 * @param tag the entity tag for caches; it changes whenever the content changes
 */
record Document(byte[] content, DocumentFormat format, String language, String tag) {
  private static final int TAG_DIGITS = 16;

  static Document of(byte[] content, DocumentFormat format, String language) {
    var tag =
        format.code()
            + (language == null ? "" : "-" + language)
            + "-"
            + Sha256.hex(content).substring(0, TAG_DIGITS);
    return new Document(content, format, language, tag.toLowerCase());
  }
}
