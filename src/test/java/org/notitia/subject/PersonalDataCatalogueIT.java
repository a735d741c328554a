package org.notitia.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notitia.support.MigratedDatabase;

/**
 * Every column of the database is claimed by one {@link PersonalDataSource} or is listed here as
 * not personal. A new one fails the build until somebody has decided.
 */
class PersonalDataCatalogueIT {
  /** Tables without data about data subjects, each with the reason. */
  private static final Map<String, String> NOT_PERSONAL =
      Map.ofEntries(
          Map.entry("announcement", "how far an announcement has come; its cursor is an id"),
          Map.entry("anonymous_entry", "anonymised: no id, no name, days as their month"),
          Map.entry("audience", "counts; the account that asked is an employee's or a system's"),
          Map.entry("change_feed_head", "one counter"),
          Map.entry("flyway_schema_history", "the migrations that ran"),
          Map.entry("import_chunk", "the raw file of an import, deleted when the import ends"),
          Map.entry("import_job", "counts and the mapping of columns; the account that imported"),
          Map.entry("import_rejection", "line, field and reason; never a value of the row"),
          Map.entry("inspection_progress", "how far the inspection has come; its cursor is an id"),
          Map.entry("login_failure", "a digest of the name that was tried, deleted after a day"),
          Map.entry("notice_version", "the notice; the accounts that drafted and decided"),
          Map.entry("removal_count", "how many rows were removed, by category and day"),
          Map.entry("striped_lock", "numbers to lock by"),
          Map.entry("signing_key", "keys that sign tokens"),
          Map.entry("sweep_state", "how far the sweep has come; its cursor is an id"));

  private static MigratedDatabase database;

  @BeforeAll
  static void migrate() throws Exception {
    database = MigratedDatabase.create();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void every_column_is_claimed_by_one_source_or_listed_as_not_personal() throws Exception {
    var claimed = new TreeMap<String, TreeSet<String>>();
    for (var source : database.sources()) {
      for (var table : source.tables()) {
        assertThat(NOT_PERSONAL).doesNotContainKey(table.name());
        assertThat(claimed.put(table.name(), new TreeSet<>(table.columns())))
            .as("claims on %s", table.name())
            .isNull();
      }
    }
    var actual = columns();
    actual.keySet().removeAll(NOT_PERSONAL.keySet());
    assertThat(claimed).isEqualTo(actual);
  }

  @Test
  void every_table_listed_as_not_personal_exists_and_refers_to_no_data_subject() throws Exception {
    var actual = columns();
    assertThat(actual).containsKeys(NOT_PERSONAL.keySet().toArray(String[]::new));
    actual.keySet().retainAll(NOT_PERSONAL.keySet());
    assertThat(actual.values()).noneMatch(columns -> columns.contains("subject_id"));
  }

  @Test
  void every_section_has_a_name_of_its_own() {
    assertThat(database.sources())
        .hasSizeGreaterThan(10)
        .extracting(PersonalDataSource::section)
        .doesNotHaveDuplicates();
  }

  private static Map<String, TreeSet<String>> columns() throws Exception {
    var columns = new TreeMap<String, TreeSet<String>>();
    try (var connection = database.connect();
        var rows =
            connection
                .getMetaData()
                .getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
      while (rows.next()) {
        columns
            .computeIfAbsent(lower(rows.getString("TABLE_NAME")), table -> new TreeSet<>())
            .add(lower(rows.getString("COLUMN_NAME")));
      }
    }
    return columns;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
