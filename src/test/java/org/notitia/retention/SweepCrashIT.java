package org.notitia.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notitia.support.AuditCounts;
import org.notitia.support.Client;
import org.notitia.support.Upload;

/** A sweep of thousands of entries whose server is killed. */
class SweepCrashIT {
  private static final int ROWS = 6_000;
  private static final LocalDate OLD = AgedServer.TODAY.minusYears(10).plusDays(20);

  private static final String PERSONS =
      """
      {"target": "subjects", "key": "customerNumber",
       "columns": {"Number": ["customerNumber", "username"], "Name": "name"}}""";

  private static final String ORDERS =
      """
      {"target": "entries", "category": "order", "subject": {"customerNumber": "Number"},
       "columns": {"Order": "number", "Product": "product", "Quantity": "quantity",
                   "Date": ["date", {"field": "occurredAt", "format": "yyyy-MM-dd"}]},
       "reference": "{Order}", "fixed": {"source": "SUBJECT", "means": "AUTOMATED"}}""";

  private static void fill(Client client) throws Exception {
    var persons = Upload.personRows("S", ROWS).getBytes(StandardCharsets.UTF_8);
    Upload.start(client, PERSONS, persons).awaitFinished();
    var file = new StringBuilder("Number,Order,Product,Quantity,Date\n");
    for (var i = 0; i < ROWS; i++) {
      file.append("S-%d,O-%d,%d,1,%s%n".formatted(i, i, i, OLD));
    }
    var orders =
        Upload.start(client, ORDERS, file.toString().getBytes(StandardCharsets.UTF_8))
            .awaitFinished();
    assertThat(orders.path("created").asInt()).isEqualTo(ROWS);
  }

  private static long left(Client client) throws Exception {
    for (var category :
        client.get("auditor", "/api/v1/retention/report").json().path("categories")) {
      if (category.path("category").asText().equals("order")) {
        return category.at("/entries/overdue").asLong();
      }
    }
    throw new AssertionError("order");
  }

  @Test
  void all_due_data_is_removed_exactly_once_although_the_server_is_killed() throws Exception {
    var aged = new AgedServer();
    try (var server = aged.startDaysAhead(0)) {
      fill(server.client());
    }
    long atTheCrash;
    try (var server = aged.startDaysAhead(60)) {
      var client = server.client();
      atTheCrash = await().until(() -> left(client), left -> left < ROWS);
      server.kill();
    }
    assertThat(atTheCrash).isPositive();
    Map<String, Integer> removed = new HashMap<>();
    try (var server = aged.startDaysAhead(60)) {
      var client = server.client();
      await().until(() -> left(client), left -> left == 0);
      for (var after = "0"; ; ) {
        var page = client.get("crm", "/api/v1/changes?limit=500&after=" + after).json();
        for (var event : page.path("items")) {
          if (event.path("kind").asText().equals("ENTRY_REMOVED")) {
            removed.merge(event.path("entryId").asText(), 1, Integer::sum);
          }
        }
        if (page.path("items").isEmpty()) {
          break;
        }
        after = page.path("next").asText();
      }
      assertThat(AuditCounts.doneBySubject(client, "sweep")).isNotEmpty();
    }
    // the demonstration data has expired entries, too
    assertThat(removed.size()).isBetween(ROWS, ROWS + 50);
    assertThat(removed.values()).containsOnly(1);
    assertThat(aged.query("select count(*) from anonymous_entry where category = 'order'"))
        .containsExactly("" + ROWS);
    assertThat(
            aged.query(
                "select count(*) from entry where category = 'order' and reference like 'O-%'"))
        .containsExactly("0");
    assertThat(aged.query("select sum(removed) from removal_count where category = 'order'"))
        .containsExactly("" + ROWS);
    assertThat(
            aged.query(
                "select count(*) from audit_subject a join audit_entry e on e.id = a.audit_id"
                    + " join data_subject s on s.id = a.subject_id"
                    + " where e.act = 'sweep' and s.customer_number like 'S-%'"))
        .containsExactly("" + ROWS);
  }
}
