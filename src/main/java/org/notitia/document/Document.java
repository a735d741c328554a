package org.notitia.document;

import org.notitia.platform.Sha256;

/**
 * Something made from the notice, as it goes out.
 *
 * @param language of its texts, or null if it holds all
 * @param tag what it is known by to caches: another content has another
 */
record Document(byte[] content, DocumentFormat form, String language, String tag) {
  private static final int SHORT = 16;

  static Document of(byte[] content, DocumentFormat form, String language) {
    var tag =
        form.code()
            + (language == null ? "" : "-" + language)
            + "-"
            + Sha256.hex(content).substring(0, SHORT);
    return new Document(content, form, language, tag.toLowerCase());
  }
}
