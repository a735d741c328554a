package org.notitia.platform.rest;

import java.util.Arrays;
import org.notitia.platform.ProblemException;

/** One of several words, as it stands in a query. */
public final class EnumParameter {
  private EnumParameter() {}

  /**
   * The constant of that name, or null where none was sent; {@code field} is told if it is none.
   */
  public static <E extends Enum<E>> E read(String field, String text, Class<E> type) {
    return text == null
        ? null
        : Arrays.stream(type.getEnumConstants())
            .filter(one -> one.name().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.unreadable(
                        field, "must be one of " + Arrays.toString(type.getEnumConstants())));
  }
}
