package org.notitia.bench;

import java.util.function.Supplier;

/**
 * A call that is measured.
 *
 * @param body null for a GET
 */
record Operation(String name, Supplier<String> path, String type, Supplier<String> body) {
  static Operation get(String name, Supplier<String> path) {
    return new Operation(name, path, null, null);
  }

  static Operation post(String name, String path, Supplier<String> body) {
    return new Operation(name, () -> path, "application/json", body);
  }

  static Operation soap(String name, String path, Supplier<String> body) {
    return new Operation(
        name,
        () -> path,
        "text/xml; charset=utf-8",
        () ->
            "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body>"
                + body.get()
                + "</S:Body></S:Envelope>");
  }
}
