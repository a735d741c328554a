package org.notitia.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notitia.notice.Notices;
import org.notitia.support.MigratedDatabase;

/** What each {@link PersonalDataSource} reads, removes and moves, table by table. */
class PersonalDataSourceIT {
  private static final String PERSON = "person";
  private static final String OTHER = "other";

  /** Tables whose rows an erasure keeps, without any value of the person. */
  private static final Set<String> KEPT_AFTER_ERASURE =
      Set.of(
          "audit_entry",
          "audit_subject",
          "change_event",
          "field_change",
          "removed_subject",
          "merged_subject");

  /** Tables whose rows a merge leaves under the id they were written with. */
  private static final Set<String> KEPT_AFTER_MERGE =
      Set.of(
          "audit_entry",
          "audit_subject",
          "change_event",
          "finding",
          "removed_subject",
          "merged_subject");

  /** Values where a table takes no others than some. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("account.state", "ENABLED"),
          Map.entry("account.roles", "subject crm"),
          Map.entry("idempotency_record.answer", "{}"),
          Map.entry("audit_entry.protocol", "REST"),
          Map.entry("audit_entry.outcome", "DONE"),
          Map.entry("change_event.kind", "SUBJECT_CREATED"),
          Map.entry("channel", "EMAIL"),
          Map.entry("choice.kind", "CONSENT"),
          Map.entry("purpose", "direct-marketing"),
          Map.entry("emails", "[\"a@example.org\"]"),
          Map.entry("phones", "[\"1\"]"),
          Map.entry("field_sources", "{}"),
          Map.entry("gender", "FEMALE"),
          Map.entry("entry.category", "volunteered"),
          Map.entry("named_values", "{\"text\": \"x\"}"),
          Map.entry("message_data", "{}"),
          Map.entry("message.state", "QUEUED"),
          Map.entry("failure", "NO_ADDRESS"),
          Map.entry("finding.state", "OPEN"),
          Map.entry("finding.rule", "BOUNCED_ADDRESS"),
          Map.entry("ground", "LEGAL_CLAIMS"),
          Map.entry("source", "SUBJECT"),
          Map.entry("means", "MANUAL"),
          Map.entry("search_term.kind", "NAME"),
          Map.entry("sweep_request.kind", "BASIS"));

  private MigratedDatabase database;

  @BeforeEach
  void fill() throws Exception {
    database = MigratedDatabase.create();
    database.inTransaction(() -> database.bean(Notices.class).publishBundled());
    try (var connection = database.connect()) {
      insert(connection, table("data_subject"), PERSON);
      insert(connection, table("data_subject"), OTHER);
      for (var table : tables()) {
        if (!table.name().equals("data_subject")) {
          insert(connection, table, PERSON);
        }
      }
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void every_source_reads_all_it_claims() {
    for (var source : database.sources()) {
      var read = source.read(PERSON);
      assertThat(read).as(source.section()).isNotEmpty();
      read.forEach((list, rows) -> assertThat(rows).as(source.section() + "." + list).hasSize(1));
      source.read("nobody").forEach((list, rows) -> assertThat(rows).isEmpty());
    }
  }

  @Test
  void an_erasure_leaves_no_row_but_those_that_prove_it() throws Exception {
    execute("delete from entry"); // no entry is left when a person is erased
    database.inTransaction(() -> database.sources().forEach(source -> source.remove(PERSON)));
    assertThat(tablesWith(PERSON)).isEqualTo(KEPT_AFTER_ERASURE);
    assertThat(
            count(
                "select count(*) from field_change where value_before is not null or value_after is not null"))
        .isZero();
    execute("delete from data_subject where id = '" + PERSON + "'"); // nothing refers to it
  }

  @Test
  void a_merge_moves_every_row_that_is_not_to_stay() throws Exception {
    database.inTransaction(() -> database.sources().forEach(source -> source.move(OTHER, PERSON)));
    assertThat(tablesWith(PERSON)).isEqualTo(KEPT_AFTER_MERGE);
    execute("delete from data_subject where id = '" + PERSON + "'"); // nothing refers to it
  }

  private Set<String> tablesWith(String subjectId) throws SQLException {
    return tables().stream()
        .filter(table -> !table.name().equals("data_subject"))
        .filter(table -> has(table, subjectId))
        .map(PersonalTable::name)
        .collect(Collectors.toSet());
  }

  private boolean has(PersonalTable table, String subjectId) {
    try {
      return count(
              "select count(*) from %s where %s = '%s'"
                  .formatted(table.name(), subjectColumn(table), subjectId))
          > 0;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String subjectColumn(PersonalTable table) {
    return table.columns().contains("subject_id")
        ? "subject_id"
        : table.columns().contains("kept_id") ? "kept_id" : "id";
  }

  private List<PersonalTable> tables() {
    return database.sources().stream().flatMap(source -> source.tables().stream()).toList();
  }

  private PersonalTable table(String name) {
    return tables().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static void insert(Connection connection, PersonalTable table, String subjectId)
      throws SQLException {
    var text =
        "insert into %s (%s) values (?%s)"
            .formatted(
                table.name(),
                String.join(", ", table.columns()),
                ", ?".repeat(table.columns().size() - 1));
    try (var types = connection.createStatement();
        var insert = connection.prepareStatement(text)) {
      var meta =
          types
              .executeQuery(
                  "select %s from %s".formatted(String.join(", ", table.columns()), table.name()))
              .getMetaData();
      for (var i = 1; i <= table.columns().size(); i++) {
        var column = table.columns().get(i - 1);
        var value =
            column.equals(subjectColumn(table))
                ? subjectId
                : value(table.name(), column, subjectId);
        switch (meta.getColumnType(i)) {
          case Types.VARCHAR -> insert.setString(i, value);
          case Types.BIGINT -> insert.setLong(i, 1);
          case Types.INTEGER -> insert.setInt(i, 1);
          case Types.BOOLEAN, Types.BIT -> insert.setBoolean(i, false);
          case Types.DATE -> insert.setDate(i, java.sql.Date.valueOf("2026-01-01"));
          case Types.BLOB, Types.BINARY -> insert.setBytes(i, value.getBytes());
          default -> throw new IllegalStateException(table.name() + "." + column);
        }
      }
      insert.executeUpdate();
    }
  }

  private static String value(String table, String column, String subjectId) {
    var known = VALUES.get(table + "." + column);
    return known != null
        ? known
        : VALUES.getOrDefault(column, subjectId.equals(PERSON) ? "a" : "b");
  }

  private void execute(String statement) throws SQLException {
    try (var connection = database.connect();
        var change = connection.createStatement()) {
      change.executeUpdate(statement);
    }
  }

  private long count(String query) throws SQLException {
    try (var connection = database.connect();
        var read = connection.createStatement();
        var rows = read.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
