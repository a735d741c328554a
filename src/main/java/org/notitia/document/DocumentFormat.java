package org.notitia.document;

import java.util.Locale;

/** The formats in which documents are available. */
enum DocumentFormat {
  JSON("application/json"),
  HTML("text/html;charset=utf-8"),
  PDF("application/pdf"),
  TILT("application/vnd.tilt+json"),
  DPV("application/ld+json"),
  CSV("text/csv;charset=utf-8"),
  SCHEMA("application/schema+json"),
  ATOM("application/atom+xml;charset=utf-8");

  final String contentType;

  DocumentFormat(String type) {
    this.contentType = type;
  }

  /** The media type without the character encoding, as used in {@code Accept}. */
  String mediaType() {
    return contentType.replaceAll(";.*", "");
  }

  /**
   * Whether a document contains one language only; the others contain every text in all languages.
   */
  boolean isSingleLanguage() {
    return this != JSON && this != DPV && this != SCHEMA;
  }

  /** The value of the query parameter {@code format}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
