package org.notitia.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.notitia.publication.NoticeDraft;
import org.notitia.support.Client;

/** The removal of data whose legal basis was withdrawn. */
class WithdrawnBasisIT {
  private static final String CLUB =
      """
      {"category": "club", "source": "SUBJECT", "values": {"topic": "secret", "text": "secret"}}""";

  private static void choose(Client client, String person, String kind, String purpose)
      throws Exception {
    var chosen =
        client.post(
            "clerk",
            "/api/v1/subjects/" + person + "/choices",
            "{\"kind\": \"%s\", \"purpose\": \"%s\", \"source\": \"SUBJECT\"}"
                .formatted(kind, purpose));
    assertThat(chosen.status()).as(chosen.text()).isEqualTo(201);
  }

  private static String record(Client client, String person) throws Exception {
    var path = "/api/v1/subjects/" + person + "/entries";
    var made = client.post("clerk", path, CLUB, "Notitia-Purpose", "contests");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.id();
  }

  /** Registers a person who consents to both purposes of the club category. */
  private static String member(Client client, String mark) throws Exception {
    var person = AgedServer.registerPerson(client, mark, null);
    choose(client, person, "CONSENT", "contests");
    choose(client, person, "CONSENT", "electronic-marketing");
    return person;
  }

  private static int status(Client client, String entry) throws Exception {
    return client.get("officer", "/api/v1/entries/" + entry).status();
  }

  private static JsonNode entry(Client client, String entry) throws Exception {
    return client.get("officer", "/api/v1/entries/" + entry).json();
  }

  @Test
  void data_based_on_withdrawn_consent_alone_is_removed_or_blocked_while_it_is_held()
      throws Exception {
    var aged = new AgedServer();
    String sued, kept, stays, former;
    try (var server = aged.startDaysAhead(0)) {
      var client = server.client();
      NoticeDraft.create(
              client,
              notice ->
                  NoticeDraft.addCategory(notice, "club")
                      .putArray("purposes")
                      .add("contests")
                      .add("electronic-marketing"))
          .publishAndAwait();
      former =
          AgedServer.registerPerson(client, "former", AgedServer.TODAY.minusYears(3).plusDays(3));
      choose(client, former, "CONSENT", "contests");
      choose(client, former, "PROHIBITION", "direct-marketing");
      var leaver = member(client, "leaver");
      var first = record(client, leaver);
      var order = AgedServer.recordOrder(client, leaver, AgedServer.TODAY.minusYears(3));
      stays = record(client, member(client, "stays"));
      sued = member(client, "sued");
      kept = record(client, sued);
      var hold =
          """
          {"ground": "LEGAL_CLAIMS", "reference": "Case 9", "category": "club", "endsOn": "%s"}"""
              .formatted(AgedServer.TODAY.plusDays(3));
      var placed = client.post("officer", "/api/v1/subjects/" + sued + "/holds", hold);
      assertThat(placed.status()).as(placed.text()).isEqualTo(201);

      choose(client, leaver, "WITHDRAWAL", "contests");
      choose(client, sued, "WITHDRAWAL", "contests");
      // a prohibition ends a consent as a withdrawal does
      choose(client, leaver, "PROHIBITION", "electronic-marketing");
      choose(client, sued, "WITHDRAWAL", "electronic-marketing");
      await().until(() -> client.get("crm", "/api/v1/entries/" + first).status(), is -> is == 404);
      assertThat(status(client, order)).isEqualTo(200);

      var held = await().until(() -> entry(client, kept), one -> one.has("basisLostOn"));
      assertThat(held.at("/values/topic").asText()).isEqualTo("secret");
      assertThat(held.path("basisLostOn").asText()).isEqualTo(AgedServer.TODAY.toString());
      assertThat(held.path("expiresOn").asText()).isEqualTo(AgedServer.TODAY.toString());
      assertThat(held.has("restricted")).isFalse(); // that is another thing (art. 18)
      var path = "/api/v1/subjects/" + sued + "/entries";
      assertThat(client.get("officer", path).text()).contains(kept);
      for (var role : new String[] {"clerk", "crm"}) {
        assertThat(client.get(role, path).text()).doesNotContain("secret");
        assertThat(client.get(role, "/api/v1/entries/" + kept).text()).doesNotContain("secret");
      }
      var patched =
          client.patch(
              "officer",
              "/api/v1/entries/" + kept,
              held.path("version").asLong(),
              "{\"values\": {\"topic\": \"other\"}}");
      assertThat(patched.status()).as(patched.text()).isEqualTo(403);
      assertThat(patched.json().path("type").asText()).endsWith(":basis-lost");
      var history = client.get("officer", "/api/v1/subjects/" + sued + "/history").json();
      assertThat(history.at("/items/0/field").asText()).isEqualTo("basisLostOn");
      assertThat(history.at("/items/0/after").asText()).isEqualTo(AgedServer.TODAY.toString());
    }
    try (var server = aged.startDaysAhead(5)) {
      var client = server.client();
      await().until(() -> status(client, kept), is -> is == 404);
      assertThat(client.get("officer", "/api/v1/subjects/" + sued).status()).isEqualTo(200);
      var choices = "/api/v1/subjects/" + former + "/choices";
      await()
          .until(() -> client.get("officer", choices).json().path("items").size(), is -> is == 0);
    }
    assertThat(aged.query("select count(*) from sweep_request")).containsExactly("0");
    assertThat(aged.query("select count(*) from entry where id = '" + stays + "'"))
        .containsExactly("1");
    // the evidence of a choice expires, and a prohibition stays in force
    assertThat(
            aged.query(
                "select purpose, case when consent_at > 0 then 'y' else 'n' end,"
                    + " case when prohibition_at > 0 then 'y' else 'n' end"
                    + " from choice_status where subject_id = '%s' order by purpose"
                        .formatted(former)))
        .containsExactly("contests n n", "direct-marketing n y");
  }
}
