package org.notitia.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notitia.support.Client;

/** The removal of expired data on a server that is restarted with its clock ahead. */
class RetentionIT {
  private static final int AHEAD = 60;

  /** An order of this day is kept for ten years and expires while the server is down. */
  private static final LocalDate OLD = AgedServer.TODAY.minusYears(10).plusDays(20);

  private static int status(Client client, String path) throws Exception {
    return client.get("officer", path).status();
  }

  private static JsonNode report(Client client) throws Exception {
    var report = client.get("auditor", "/api/v1/retention/report");
    assertThat(report.status()).as(report.text()).isEqualTo(200);
    return report.json();
  }

  private static JsonNode orders(Client client) throws Exception {
    for (var category : report(client).path("categories")) {
      if (category.path("category").asText().equals("order")) {
        return category.path("entries");
      }
    }
    throw new AssertionError("order");
  }

  private static String hold(Client client, String person, String of, LocalDate ends)
      throws Exception {
    var placed =
        client.post(
            "officer",
            "/api/v1/subjects/" + person + "/holds",
            """
            {"ground": "LEGAL_CLAIMS", "reference": "Case 7", "endsOn": "%s"%s}"""
                .formatted(ends, of));
    assertThat(placed.status()).as(placed.text()).isEqualTo(201);
    assertThat(placed.header("Location")).endsWith("/holds/" + placed.id());
    return placed.id();
  }

  @Test
  void due_data_is_removed_and_held_data_is_kept_until_the_hold_is_released() throws Exception {
    var aged = new AgedServer();
    String person, order, young, held, heldOrder, longer, heldLonger, gone, still, stillOrder;
    try (var server = aged.startDaysAhead(0)) {
      var client = server.client();
      person = AgedServer.registerPerson(client, "due", null);
      order = AgedServer.recordOrder(client, person, OLD);
      young = AgedServer.recordOrder(client, person, OLD.plusYears(1));
      held = AgedServer.registerPerson(client, "held", null);
      heldOrder = AgedServer.recordOrder(client, held, OLD);
      longer = AgedServer.registerPerson(client, "longer", null);
      heldLonger = AgedServer.recordOrder(client, longer, OLD);
      gone = AgedServer.registerPerson(client, "gone", OLD);
      still = AgedServer.registerPerson(client, "still", null);
      stillOrder = AgedServer.recordOrder(client, still, OLD);
      restrict(client, still);
      client.patch("clerk", "/api/v1/entries/" + order, 1, "{\"values\": {\"note\": \"secret\"}}");
      assertThat(client.get("crm", "/api/v1/entries/" + order).json().path("expiresOn").asText())
          .isEqualTo(OLD.plusYears(10).toString());
      hold(client, held, ", \"category\": \"order\"", AgedServer.TODAY.plusYears(9));
      hold(client, longer, ", \"entryId\": \"" + heldLonger + "\"", AgedServer.TODAY.plusDays(50));
      // contact details are kept for two years after the end, which have passed: they are removed
      // at once
      await()
          .until(
              () -> client.get("clerk", "/api/v1/subjects/" + gone).json(),
              now -> !now.has("emails") && !now.has("address"));
      var left = client.get("clerk", "/api/v1/subjects/" + gone).json();
      assertThat(left.path("expiresOn").asText()).isEqualTo(OLD.plusYears(10).toString());
      assertThat(left.path("customerNumber").asText()).isEqualTo("gone");
      assertThat(search(client, "email", "gone@example.org")).isEmpty();
    }
    try (var server = aged.startDaysAhead(AHEAD)) {
      var client = server.client();
      await().until(() -> status(client, "/api/v1/entries/" + order), status -> status == 404);
      await().until(() -> status(client, "/api/v1/subjects/" + gone), status -> status == 410);
      await().until(() -> report(client).path("lastRun").has("finishedAt"), ended -> ended);
      assertThat(status(client, "/api/v1/entries/" + young)).isEqualTo(200);
      assertThat(status(client, "/api/v1/entries/" + heldOrder)).isEqualTo(200);
      // its hold ended ten days ago
      assertThat(status(client, "/api/v1/entries/" + heldLonger)).isEqualTo(404);
      assertThat(status(client, "/api/v1/entries/" + stillOrder)).isEqualTo(200);
      everyTraceIs(client, person, order, gone);

      var counted = orders(client);
      assertThat(counted.path("overdue").asInt()).isEqualTo(2);
      assertThat(counted.path("kept"))
          .extracting(JsonNode::toString)
          .containsExactlyInAnyOrder(
              "{\"why\":\"LEGAL_CLAIMS\",\"count\":1}", "{\"why\":\"RESTRICTION\",\"count\":1}");
      var lag = report(client).path("lag");
      assertThat(lag.path("removed").asInt()).isGreaterThanOrEqualTo(3);
      // due 40 days before the server was started again
      assertThat(Duration.parse(lag.path("largest").asText()).toDays()).isEqualTo(40);

      var holds = client.get("officer", "/api/v1/subjects/" + held + "/holds").json();
      var hold = "/api/v1/holds/" + holds.at("/items/0/id").asText();
      assertThat(client.post("officer", hold + "/release", "").json().path("inForce").asBoolean())
          .isFalse();
      assertThat(client.post("officer", hold + "/release", "").status()).isEqualTo(409);
      await().until(() -> status(client, "/api/v1/entries/" + heldOrder), status -> status == 404);
    }
    assertThat(aged.query("select category, occurred_month, named_values from anonymous_entry"))
        .containsOnly(
            "order %1$.7s {\"date\":\"%1$.7s\",\"product\":\"529\",\"quantity\":2}"
                .formatted(OLD.toString()))
        .hasSize(3);
    assertThat(
            aged.query(
                "select subject_id from search_term where subject_id = '%s'".formatted(gone)))
        .isEmpty();
  }

  private static JsonNode search(Client client, String field, String value) throws Exception {
    var criteria = "{\"%s\": \"%s\"}".formatted(field, value);
    return client.post("crm", "/api/v1/subjects/search", criteria).json().path("items");
  }

  private static void everyTraceIs(Client client, String person, String order, String gone)
      throws Exception {
    var history = client.get("officer", "/api/v1/subjects/" + person + "/history");
    assertThat(history.text()).contains("\"note\"").doesNotContain("secret");
    assertThat(search(client, "customerNumber", "gone")).isEmpty();
    assertThat(status(client, "/api/v1/subjects/" + gone + "/entries")).isEqualTo(410);
    assertThat(status(client, "/api/v1/subjects/" + gone + "/holds")).isEqualTo(410);
    assertThat(client.get("partner", "/api/v1/subjects/" + gone).status()).isEqualTo(404);
    var changes = client.get("crm", "/api/v1/changes?limit=500").json().path("items");
    assertThat(changes)
        .anyMatch(
            one ->
                one.path("kind").asText().equals("ENTRY_REMOVED")
                    && one.path("entryId").asText().equals(order))
        .anyMatch(
            one ->
                one.path("kind").asText().equals("SUBJECT_REMOVED")
                    && one.path("subjectId").asText().equals(gone));
    for (var subject : List.of(person, gone)) {
      var rows = client.get("auditor", "/api/v1/subjects/" + subject + "/accesses").json();
      assertThat(rows.path("items"))
          .anyMatch(
              row ->
                  row.path("act").asText().equals("sweep")
                      && row.path("protocol").asText().equals("SERVER"));
    }
  }

  private static void restrict(Client client, String person) throws Exception {
    var restricted =
        client.send(
            "officer",
            "PUT",
            "/api/v1/subjects/" + person + "/restriction",
            BodyPublishers.ofString("{\"restricted\": true}"),
            "Content-Type",
            "application/json",
            "If-Match",
            "\"1\"");
    assertThat(restricted.status()).as(restricted.text()).isEqualTo(200);
  }
}
