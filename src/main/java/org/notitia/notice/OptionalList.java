package org.notitia.notice;

import java.util.List;

/** A draft may lack any list; nobody who reads it should have to ask. */
final class OptionalList {
  private OptionalList() {}

  static <T> List<T> orEmpty(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }
}
