package org.notitia.notice;

import java.util.List;

/** Replaces a missing list by an empty one: a draft may lack any list. */
final class OptionalList {
  private OptionalList() {}

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
