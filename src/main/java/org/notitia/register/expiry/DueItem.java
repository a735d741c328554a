package org.notitia.register.expiry;

import java.time.LocalDate;

/**
 * An entry or data subject that is due for removal by its row; also a place in the order in which
 * they are read.
 */
public record DueItem(String id, String subjectId, LocalDate due) {
  /** Before all others. */
  public static final DueItem FIRST = new DueItem("", "", LocalDate.of(900, 1, 1));
}
