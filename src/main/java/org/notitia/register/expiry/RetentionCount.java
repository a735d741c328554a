package org.notitia.register.expiry;

import java.time.LocalDate;

/**
 * How many entries or data subjects there are of one kind.
 *
 * @param category null for data subjects
 * @param day the day they are due, or null if the count is not by day
 */
public record RetentionCount(String category, LocalDate day, Long count) {
  public RetentionCount(String category, Long count) {
    this(category, null, count);
  }

  public RetentionCount(LocalDate day, Long count) {
    this(null, day, count);
  }
}
