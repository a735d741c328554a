package org.notitia.retention;

import java.time.LocalDate;
import java.util.List;

/** An entry or person that was due by its row, and its place in the order of removal. */
record DueItem(String id, String subjectId, LocalDate due) {
  /** Before all others. */
  static final DueItem FIRST = new DueItem("", "", LocalDate.of(900, 1, 1));

  static List<DueItem> of(List<Object[]> rows) {
    return rows.stream()
        .map(row -> new DueItem((String) row[0], (String) row[1], (LocalDate) row[2]))
        .toList();
  }

  /** The persons whose data the items are, each once. */
  static List<String> subjects(List<DueItem> items) {
    return items.stream().map(DueItem::subjectId).distinct().toList();
  }
}
