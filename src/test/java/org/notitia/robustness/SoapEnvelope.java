package org.notitia.robustness;

/** Valid SOAP messages, to be made invalid. */
final class SoapEnvelope {
  static final String NAME = "<r:name>Host Ile</r:name>";

  private SoapEnvelope() {}

  static String envelope(String body) {
    return envelope("", body);
  }

  static String envelope(String headers, String body) {
    return "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'"
        + " xmlns:r='urn:notitia:register:v1'"
        + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        + " xmlns:enc='http://schemas.xmlsoap.org/soap/encoding/'>"
        + headers
        + "<S:Body>"
        + body
        + "</S:Body></S:Envelope>";
  }

  static String registerSubject(String subject) {
    return envelope(
        "<r:registerSubject><r:subject>" + subject + "</r:subject></r:registerSubject>");
  }

  static String recordEntry(String subjectId, String entry) {
    return envelope(
        "<r:recordEntry><r:subjectId>"
            + subjectId
            + "</r:subjectId><r:entry>"
            + entry
            + "</r:entry></r:recordEntry>");
  }
}
