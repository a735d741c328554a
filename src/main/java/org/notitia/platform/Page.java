package org.notitia.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list, and where the next part begins.
 *
 * @param items what is on this page
 * @param next what to send as {@code after} for the next page; absent on the last
 */
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) String next) {
  public static final int LARGEST = 500;
  public static final int USUAL = 100;

  /** Makes a page of what was read with a limit of one more, so that nothing needs counting. */
  public static <R, T> Page<T> of(
      List<R> read, int limit, Function<R, T> view, Function<R, String> key) {
    var full = read.size() > limit;
    var shown = full ? read.subList(0, limit) : read;
    return new Page<>(
        shown.stream().map(view).toList(), full ? key.apply(shown.get(limit - 1)) : null);
  }

  /** The number of items a page has, refused if it is not 1 to 500. */
  public static int limit(Integer asked) {
    if (asked == null) {
      return USUAL;
    }
    if (asked < 1 || asked > LARGEST) {
      throw ProblemException.invalid("limit", "must be 1 to " + LARGEST);
    }
    return asked;
  }
}
