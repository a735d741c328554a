package org.notitia.subject;

import java.util.List;

/**
 * A database table that holds personal data, with all of its columns.
 *
 * @param name in lower case, as the columns
 */
public record PersonalTable(String name, List<String> columns) {
  public static PersonalTable of(String name, String... columns) {
    return new PersonalTable(name, List.of(columns));
  }
}
