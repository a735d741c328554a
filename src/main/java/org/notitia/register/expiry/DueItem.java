package org.notitia.register.expiry;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry or data subject that is due for removal by its row; also a place in the order in which
 * they are read.
 */
public record DueItem(String id, String subjectId, LocalDate due) {
  /** Before all others. */
  public static final DueItem FIRST = new DueItem("", "", LocalDate.of(900, 1, 1));

  /** The data subjects whose data the items are, each once. */
  public static List<String> subjects(List<DueItem> items) {
    return items.stream().map(DueItem::subjectId).distinct().toList();
  }
}
