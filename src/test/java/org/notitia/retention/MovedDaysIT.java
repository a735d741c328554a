package org.notitia.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.notitia.publication.Draft;
import org.notitia.running.Client;
import org.notitia.running.Until;

/** Days move with the notice, for what is kept already too; and bases go with their consent. */
class MovedDaysIT {
  private static final LocalDate YOUNG = Aged.TODAY.minusYears(3);

  private static void publish(Client client, String code, String period) throws Exception {
    Draft.of(
            client,
            notice ->
                ((ObjectNode) Draft.category(notice, code).path("retention")).put("period", period))
        .inForce();
  }

  private static String expiry(Client client, String path) throws Exception {
    return client.get("clerk", path).json().path("expiresOn").asText();
  }

  @Test
  void days_move_when_a_period_is_shortened_or_lengthened() throws Exception {
    var aged = new Aged();
    try (var server = aged.in(0)) {
      var client = server.client();
      var person = Aged.person(client, "moving", YOUNG);
      var kept = "/api/v1/entries/" + Aged.order(client, person, YOUNG);
      var subject = "/api/v1/subjects/" + person;
      assertThat(expiry(client, kept)).isEqualTo(YOUNG.plusYears(10).toString());
      var version = client.get("clerk", kept).json().path("version").asLong();
      publish(client, "order", "P20Y");
      Until.is(() -> expiry(client, kept), YOUNG.plusYears(20).toString()::equals);
      assertThat(client.get("clerk", kept).json().path("version").asLong()).isEqualTo(version);
      publish(client, "identity", "P4Y");
      Until.is(() -> expiry(client, subject), YOUNG.plusYears(4).toString()::equals);
      var patched =
          client.patch("crm", kept, version, "{\"occurredAt\": \"2024-02-29T00:00:00Z\"}");
      assertThat(patched.json().path("proposals").toString()).contains("occurredAt");
      publish(client, "order", "P2Y");
      // two years are over, and what is over goes
      Until.is(() -> client.get("clerk", kept).status(), status -> status == 404);
      Until.is(
          () -> client.get("auditor", "/api/v1/retention/report").json(),
          report -> !report.path("moving").asBoolean() && report.path("lastRun").has("finishedAt"));
    }
    assertThat(aged.rows("select notice_version from sweep where moving_to is null"))
        .containsExactly("4");
  }

  private static String club(Client client, String person) throws Exception {
    var made =
        client.post(
            "clerk",
            "/api/v1/subjects/" + person + "/entries",
            """
            {"category": "club", "source": "SUBJECT", "values": {"topic": "secret", "text": "t"}}""",
            "Notitia-Purpose",
            "contests");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.id();
  }

  @Test
  void what_rests_on_a_withdrawn_consent_alone_goes_or_is_restricted_where_it_is_held()
      throws Exception {
    var aged = new Aged();
    String member, first, order, sued, kept;
    try (var server = aged.in(0)) {
      var client = server.client();
      Draft.of(client, notice -> Draft.add(notice, "club").putArray("purposes").add("contests"))
          .inForce();
      member = Aged.person(client, "member", null);
      first = club(client, member);
      order = Aged.order(client, member, YOUNG);
      sued = Aged.person(client, "sued", null);
      kept = club(client, sued);
      var placed =
          client.post(
              "officer",
              "/api/v1/subjects/" + sued + "/holds",
              """
              {"ground": "LEGAL_CLAIMS", "reference": "Case 9", "endsOn": "%s"}"""
                  .formatted(Aged.TODAY.plusDays(3)));
      assertThat(placed.status()).as(placed.text()).isEqualTo(201);
    }
    aged.stopped(
        connection -> {
          try (var statement = connection.createStatement()) {
            for (var who : new String[] {member, sued}) {
              statement.executeUpdate(
                  "insert into sweep_call (id, kind, subject_id, purpose, removed, restricted, due_at)"
                      + " values ('%s', 'BASIS', '%s', 'contests', 0, 0, 0)".formatted(who, who));
            }
          }
          return null;
        });
    try (var server = aged.in(0)) {
      var client = server.client();
      Until.is(() -> client.get("officer", "/api/v1/entries/" + first).status(), s -> s == 404);
      assertThat(client.get("officer", "/api/v1/entries/" + order).status()).isEqualTo(200);
      var held =
          Until.is(
              () -> entry(client, "officer", kept), entry -> entry.path("restricted").asBoolean());
      assertThat(held.at("/values/topic").asText()).isEqualTo("secret");
      assertThat(entry(client, "clerk", kept).path("values")).isEmpty();
      assertThat(
              client
                  .send(
                      "clerk",
                      "PATCH",
                      "/api/v1/entries/" + kept,
                      BodyPublishers.ofString("{\"values\": {\"topic\": \"other\"}}"),
                      "Content-Type",
                      "application/merge-patch+json",
                      "If-Match",
                      "\"" + held.path("version").asLong() + "\"",
                      "Notitia-Purpose",
                      "contests")
                  .json()
                  .path("type")
                  .asText())
          .endsWith(":restricted");
      assertThat(client.get("clerk", "/api/v1/subjects/" + sued + "/history").text())
          .doesNotContain("secret");
    }
    try (var server = aged.in(5)) {
      var client = server.client();
      Until.is(() -> client.get("officer", "/api/v1/entries/" + kept).status(), s -> s == 404);
    }
    assertThat(aged.rows("select count(*) from sweep_call")).containsExactly("0");
    assertThat(aged.rows("select count(*) from anonymous_entry")).containsExactly("0");
  }

  private static ObjectNode entry(Client client, String role, String id) throws Exception {
    return (ObjectNode)
        client
            .send(
                role,
                "GET",
                "/api/v1/entries/" + id,
                BodyPublishers.noBody(),
                "Notitia-Purpose",
                "contests")
            .json();
  }
}
