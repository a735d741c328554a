package org.notitia.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.platform.Ids;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.RunningServer;

/** Choices of persons take effect at once (P7, P19, P32, P39). */
@ExtendWith(RunningServer.class)
class ChoicesIT {
  private static final String MARKETING = "\"purpose\": \"electronic-marketing\"";

  final Client client;
  final String person;

  ChoicesIT(Client client) throws Exception {
    this.client = client;
    this.person = person("1980-02-29");
  }

  private String person(String birthDate) throws Exception {
    var body =
        "{\"name\": \"Cho Ice\", \"username\": \"%s\", \"birthDate\": \"%s\", \"emails\": [\"c@example.org\"]}";
    return client.post("crm", "/api/v1/subjects", body.formatted(Ids.next(), birthDate)).id();
  }

  private Answer choose(String user, String choice) throws Exception {
    return client.post(user, "/api/v1/subjects/" + person + "/choices", "{" + choice + "}");
  }

  private List<String> against(String purpose, String channel) throws Exception {
    var answer =
        client.get(
            "crm",
            "/api/v1/subjects/%s/permissions?purpose=%s&channel=%s"
                .formatted(person, purpose, channel));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var rules =
        StreamSupport.stream(answer.json().path("against").spliterator(), false)
            .map(rule -> rule.asText())
            .toList();
    assertThat(answer.json().path("allowed").asBoolean()).isEqualTo(rules.isEmpty());
    return rules;
  }

  @Test
  void consent_permits_and_withdrawal_forbids_with_one_call_each() throws Exception {
    assertThat(against("electronic-marketing", "EMAIL")).containsExactly("no-consent");
    var consent =
        choose(
            "crm",
            "\"kind\": \"CONSENT\", \"channel\": \"EMAIL\", \"evidence\": \"Ticked.\", "
                + MARKETING);
    assertThat(consent.status()).as(consent.text()).isEqualTo(201);
    assertThat(consent.json().path("noticeVersion").asLong()).isPositive();
    assertThat(against("electronic-marketing", "EMAIL")).isEmpty();
    assertThat(against("electronic-marketing", "SMS")).containsExactly("no-consent", "no-address");
    assertThat(choose("crm", "\"kind\": \"WITHDRAWAL\", " + MARKETING).status()).isEqualTo(201);
    assertThat(against("electronic-marketing", "EMAIL")).containsExactly("no-consent");
    assertThat(client.get("crm", "/api/v1/subjects/" + person + "/choices").json().path("items"))
        .hasSize(2);
    assertThat(client.get("crm", "/api/v1/subjects/" + person + "/choice-status").json())
        .hasSize(2);
  }

  @Test
  void a_prohibition_needs_no_reason_covers_all_marketing_and_is_not_lifted_by_employees()
      throws Exception {
    assertThat(against("direct-marketing", "POST")).containsExactly("no-address");
    assertThat(choose("clerk", "\"kind\": \"PROHIBITION\"").status()).isEqualTo(201);
    assertThat(against("direct-marketing", "POST")).contains("prohibited");
    assertThat(against("electronic-marketing", "EMAIL")).contains("prohibited");
    assertThat(choose("crm", "\"kind\": \"CONSENT\", " + MARKETING).status()).isEqualTo(201);
    assertThat(against("electronic-marketing", "EMAIL")).containsExactly("prohibited");
    for (var user : List.of("crm", "clerk", "officer")) {
      var refused = choose(user, "\"kind\": \"PROHIBITION_LIFTED\"");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.json().path("type").asText()).endsWith(":prohibition");
    }
  }

  @Test
  void a_person_lifts_their_prohibition_with_their_own_account() throws Exception {
    var own = client.get("subject", "/api/v1/whoami").json();
    assertThat(own.path("name").asText()).isEqualTo("subject");
    var self =
        client
            .post("crm", "/api/v1/subjects/search", "{\"username\": \"subject\"}")
            .json()
            .at("/items/0/id")
            .asText();
    var path = "/api/v1/subjects/" + self;
    var asked = path + "/permissions?purpose=electronic-marketing&channel=EMAIL";
    client.post("clerk", path + "/choices", "{\"kind\": \"PROHIBITION\"}");
    assertThat(client.get("subject", asked).text()).contains("prohibited");
    var consent = "{\"kind\": \"CONSENT\", " + MARKETING + "}";
    assertThat(client.post("subject", path + "/choices", consent).status()).isEqualTo(201);
    assertThat(client.get("subject", asked).json().path("allowed").asBoolean()).isTrue();
    assertThat(client.get("subject", "/api/v1/subjects/" + person + "/choices").status())
        .isEqualTo(404);
  }

  @Test
  void consent_to_marketing_by_a_child_is_refused() throws Exception {
    var child = person(LocalDate.now(ZoneOffset.UTC).minusYears(13).plusDays(1).toString());
    var refused =
        client.post(
            "crm",
            "/api/v1/subjects/" + child + "/choices",
            "{\"kind\": \"CONSENT\", " + MARKETING + "}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("type").asText()).endsWith(":under-age");
  }

  @Test
  void consent_dated_before_the_person_reached_the_age_limit_is_refused() throws Exception {
    var grown = person("2010-06-01");
    var path = "/api/v1/subjects/" + grown + "/choices";
    var consent = "{\"kind\": \"CONSENT\", \"chosenAt\": \"%s\", " + MARKETING + "}";
    assertThat(client.post("crm", path, consent.formatted("2023-05-31T23:59:59Z")).status())
        .isEqualTo(403);
    assertThat(client.post("crm", path, consent.formatted("2023-06-01T00:00:00Z")).status())
        .isEqualTo(201);
  }

  @Test
  void an_objection_stops_a_legitimate_interest_purpose_and_no_other() throws Exception {
    assertThat(choose("crm", "\"kind\": \"OBJECTION\", \"purpose\": \"customer-service\"").status())
        .isEqualTo(201);
    assertThat(against("customer-service", "EMAIL")).containsExactly("objecting");
    assertThat(choose("crm", "\"kind\": \"OBJECTION\", \"purpose\": \"transactions\"").status())
        .isEqualTo(422);
    assertThat(choose("crm", "\"kind\": \"CONSENT\", \"purpose\": \"transactions\"").status())
        .isEqualTo(422);
  }

  @Test
  void an_older_choice_recorded_later_does_not_override_a_newer_one() throws Exception {
    choose("crm", "\"kind\": \"WITHDRAWAL\", \"chosenAt\": \"2026-01-02T00:00:00Z\", " + MARKETING);
    choose("crm", "\"kind\": \"CONSENT\", \"chosenAt\": \"2026-01-01T00:00:00Z\", " + MARKETING);
    assertThat(against("electronic-marketing", "EMAIL")).containsExactly("no-consent");
  }

  @Test
  void an_invalid_choice_is_refused_and_the_field_is_named() throws Exception {
    assertRefused("purpose", "\"kind\": \"CONSENT\"");
    assertRefused("purpose", "\"kind\": \"CONSENT\", \"purpose\": \"nowhere\"");
    assertRefused("channel", "\"kind\": \"CONSENT\", \"channel\": \"POST\", " + MARKETING);
    assertRefused(
        "chosenAt", "\"kind\": \"CONSENT\", \"chosenAt\": \"2099-01-01T00:00:00Z\", " + MARKETING);
    assertRefused(
        "chosenAt", "\"kind\": \"CONSENT\", \"chosenAt\": \"2000-01-01T00:00:00Z\", " + MARKETING);
    assertRefused(
        "evidence", "\"kind\": \"CONSENT\", \"evidence\": \"4111 1111 1111 1111\", " + MARKETING);
    assertRefused("source", "\"kind\": \"CONSENT\", \"source\": \"LOG\", " + MARKETING);
    assertRefused("kind", MARKETING);
  }

  private void assertRefused(String field, String choice) throws Exception {
    var refused = choose("crm", choice);
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  @Test
  void the_permission_is_the_same_over_soap() throws Exception {
    var answer =
        client.soap(
            "crm",
            "/soap/v1/register",
            """
            <r:checkPermission xmlns:r="urn:notitia:register:v1"><r:subjectId>%s</r:subjectId>
              <r:purpose>electronic-marketing</r:purpose><r:channel>EMAIL</r:channel></r:checkPermission>"""
                .formatted(person));
    assertThat(answer.text()).contains("allowed>false<", "against>no-consent<");
  }

  @Test
  void a_choice_appears_in_the_change_feed() throws Exception {
    var after = "";
    choose("crm", "\"kind\": \"PROHIBITION\"");
    var seen = false;
    for (var page = client.get("crm", "/api/v1/changes?limit=500").json();
        !page.path("next").asText().equals(after);
        page = client.get("crm", "/api/v1/changes?limit=500&after=" + after).json()) {
      after = page.path("next").asText();
      for (var event : page.path("items")) {
        seen |=
            event.path("kind").asText().equals("CHOICE_RECORDED")
                && event.path("subjectId").asText().equals(person);
      }
    }
    assertThat(seen).isTrue();
  }

  @Test
  void a_person_is_read_for_a_consent_purpose_only_with_consent() throws Exception {
    assertRefused(readFor("electronic-marketing"), ":consent");
    choose("crm", "\"kind\": \"CONSENT\", \"channel\": \"EMAIL\", " + MARKETING);
    assertThat(readFor("electronic-marketing").status()).isEqualTo(200);
    choose("crm", "\"kind\": \"PROHIBITION\"");
    assertRefused(readFor("electronic-marketing"), ":consent");
  }

  @Test
  void a_person_who_forbids_direct_marketing_is_neither_read_nor_profiled_for_it()
      throws Exception {
    assertThat(readFor("direct-marketing").status()).isEqualTo(200);
    choose(
        "crm",
        "\"kind\": \"PROHIBITION\", \"purpose\": \"direct-marketing\", \"channel\": \"POST\"");
    assertThat(readFor("direct-marketing").status()).isEqualTo(200); // the phone is still permitted
    choose("crm", "\"kind\": \"PROHIBITION\"");
    assertRefused(readFor("direct-marketing"), ":prohibition");
    var profile =
        """
        {"category": "profile", "values": {"segment": "walkers", "drawnFrom": "orders"}}""";
    assertRefused(
        client.post("crm", "/api/v1/subjects/" + person + "/entries", profile), ":prohibition");
    var criteria = "{\"username\": \"%s\"}".formatted(username());
    var found =
        client.post(
            "crm", "/api/v1/subjects/search", criteria, "Notitia-Purpose", "direct-marketing");
    assertThat(found.json().path("items")).isEmpty();
    assertThat(found.header("Notitia-Left-Out")).isEqualTo("persons-who-forbid-it");
    assertThat(readFor("customer-service").status()).isEqualTo(200);
  }

  private String username() throws Exception {
    return readFor("customer-service").json().path("username").asText();
  }

  private Answer readFor(String purpose) throws Exception {
    var path = "/api/v1/subjects/" + person;
    return client.send("crm", "GET", path, BodyPublishers.noBody(), "Notitia-Purpose", purpose);
  }

  private static void assertRefused(Answer answer, String type) throws Exception {
    assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    assertThat(answer.json().path("type").asText()).endsWith(type);
  }

  @Test
  void no_concurrent_choice_is_lost() throws Exception {
    var writers = Executors.newFixedThreadPool(8);
    try {
      Callable<Integer> consent =
          () ->
              choose(
                      "crm",
                      "\"kind\": \"CONSENT\", \"chosenAt\": \"2026-01-01T00:00:00Z\", " + MARKETING)
                  .status();
      Callable<Integer> prohibition =
          () -> choose("crm", "\"kind\": \"PROHIBITION\", " + MARKETING).status();
      var all =
          IntStream.range(0, 40)
              .mapToObj(i -> writers.submit(i == 20 ? prohibition : consent))
              .toList();
      for (var one : all) {
        assertThat(one.get()).isEqualTo(201);
      }
    } finally {
      writers.shutdownNow();
    }
    assertThat(against("electronic-marketing", "EMAIL")).containsExactly("prohibited");
    assertThat(
            client
                .get("crm", "/api/v1/subjects/" + person + "/choices?limit=500")
                .json()
                .path("items"))
        .hasSize(40);
  }
}
