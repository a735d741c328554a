package org.notitia.document;

import java.util.Locale;

/** A form in which a document is given. */
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

  /** Without its encoding, as it stands in {@code Accept}. */
  String mediaType() {
    return contentType.replaceAll(";.*", "");
  }

  /** Whether it holds one language only; the others hold each text in all of them. */
  boolean isSingleLanguage() {
    return this != JSON && this != DPV && this != SCHEMA;
  }

  /** As it stands in a query. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
