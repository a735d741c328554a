package org.notitia.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items the items of this page
 * @param next the value of {@code after} for the next page; null on the last page
 */
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) String next) {
  public static final int LARGEST = 500;
  public static final int USUAL = 100;

  /**
   * Creates a page.
   *
   * @param read the rows, of which the query read at most {@code limit + 1}; the additional row
   *     shows that there is a next page
   */
  public static <R, T> Page<T> of(
      List<R> read, int limit, Function<R, T> view, Function<R, String> key) {
    var full = read.size() > limit;
    var shown = full ? read.subList(0, limit) : read;
    return new Page<>(
        shown.stream().map(view).toList(), full ? key.apply(shown.get(limit - 1)) : null);
  }

  /**
   * Returns the number of items of a page, 100 by default.
   *
   * @throws ProblemException 422 if it is not 1 to 500
   */
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
