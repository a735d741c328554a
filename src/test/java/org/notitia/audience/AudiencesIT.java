package org.notitia.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.platform.Ids;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.RunningServer;

/** The persons whom a campaign may contact. */
@ExtendWith(RunningServer.class)
class AudiencesIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Client client;
  final String mark = Ids.next();

  AudiencesIT(Client client) {
    this.client = client;
  }

  private String person(String number, String email, String... choices) throws Exception {
    var made =
        client.post(
            "crm",
            "/api/v1/subjects",
            """
                {"name": "Au Dience", "username": "%s", "customerNumber": "%s", "birthDate": "1980-01-01"%s}"""
                .formatted(
                    number, number, email == null ? "" : ", \"emails\": [\"" + email + "\"]"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var id = made.id();
    for (var kind : choices) {
      var choice = "{\"kind\": \"%s\", \"purpose\": \"electronic-marketing\"}".formatted(kind);
      assertThat(client.post("crm", "/api/v1/subjects/" + id + "/choices", choice).status())
          .isEqualTo(201);
    }
    return id;
  }

  private Answer open(String accept, String body) throws Exception {
    return client.send(
        "crm",
        "POST",
        "/api/v1/audiences",
        BodyPublishers.ofString(body),
        "Content-Type",
        "application/json",
        "Accept",
        accept);
  }

  private static final String BY_EMAIL =
      "{\"purpose\": \"electronic-marketing\", \"channel\": \"EMAIL\"}";

  @Test
  void an_audience_lists_permitted_persons_and_counts_the_others_by_rule() throws Exception {
    var permitted = person(mark + "-1", "one@example.org", "CONSENT");
    person(mark + "-2", "two@example.org");
    person(mark + "-3", "three@example.org", "CONSENT", "PROHIBITION");
    person(mark + "-4", null, "CONSENT");
    person(mark + "-5", "five@example.org", "CONSENT", "WITHDRAWAL");
    var answer = open("application/x-ndjson", BY_EMAIL);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.text())
        .contains(
            "{\"id\":\""
                + permitted
                + "\",\"customerNumber\":\""
                + mark
                + "-1\",\"address\":\"one@example.org\"}")
        .doesNotContain(mark + "-2", mark + "-3", mark + "-4", mark + "-5");
    var lines = answer.text().strip().split("\n");
    var end = JSON.readTree(lines[lines.length - 1]);
    assertThat(end.path("state").asText()).isEqualTo("FINISHED");
    assertThat(end.path("included").asInt()).isEqualTo(lines.length - 1);
    for (var rule : new String[] {"no-consent", "prohibited", "no-address"}) {
      assertThat(end.path("excluded").path(rule).asInt()).as(rule).isPositive();
    }
    var kept =
        client.get("crm", answer.header("Location").replaceFirst("https?://[^/]*", "")).json();
    assertThat(kept.path("included")).isEqualTo(end.path("included"));
    assertThat(kept.path("excluded")).isEqualTo(end.path("excluded"));

    var accesses = client.get("auditor", "/api/v1/subjects/" + permitted + "/accesses").json();
    assertThat(
            StreamSupport.stream(accesses.path("items").spliterator(), false)
                .anyMatch(
                    one ->
                        one.path("act").asText().equals("openAudience")
                            && one.path("purpose").asText().equals("electronic-marketing")))
        .isTrue();
  }

  @Test
  void the_permission_of_one_person_agrees_with_the_audience() throws Exception {
    var permitted = person(mark + "-6", "six@example.org", "CONSENT");
    var refused =
        Map.of(
            person(mark + "-8", "eight@example.org"), "no-consent",
            person(mark + "-9", "nine@example.org", "CONSENT", "PROHIBITION"), "prohibited",
            person(mark + "-10", null, "CONSENT"), "no-address",
            person(mark + "-11", "eleven@example.org", "CONSENT", "WITHDRAWAL"), "no-consent");
    var lines = open("application/x-ndjson", BY_EMAIL).text().strip().split("\n");
    var included = new ArrayList<String>();
    for (var i = 0; i < lines.length - 1; i++) {
      included.add(JSON.readTree(lines[i]).path("id").asText());
    }
    assertThat(included).contains(permitted).doesNotContainAnyElementsOf(refused.keySet());
    var asked = new LinkedHashSet<>(included.subList(0, Math.min(20, included.size())));
    asked.add(permitted);
    for (var id : asked) {
      var permission = permission(id);
      assertThat(permission.path("allowed").asBoolean()).isTrue();
      assertThat(permission.path("against")).isEmpty();
    }
    for (var person : refused.entrySet()) {
      var permission = permission(person.getKey());
      assertThat(permission.path("allowed").asBoolean()).isFalse();
      assertThat(permission.path("against"))
          .extracting(JsonNode::asText)
          .containsExactly(person.getValue());
    }
  }

  private JsonNode permission(String id) throws Exception {
    var answer =
        client.get(
            "crm",
            "/api/v1/subjects/" + id + "/permissions?purpose=electronic-marketing&channel=EMAIL");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void a_csv_audience_quotes_separators_quotes_and_line_breaks() throws Exception {
    var plain = person(mark + "-7", "seven@example.org", "CONSENT");
    var number = mark.substring(20) + "-12";
    var odd = person(number + ", \\\"A\\\"\\nB", "\\\"a,b\\\"@example.org", "CONSENT");
    var answer = open("text/csv", BY_EMAIL);
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(answer.text())
        .startsWith("id,customerNumber,address\r\n")
        .contains(plain + "," + mark + "-7,seven@example.org\r\n")
        .contains(odd + ",\"" + number + ", \"\"A\"\"\nB\",\"\"\"a,b\"\"@example.org\"\r\n");
  }

  @Test
  void an_invalid_audience_request_is_refused_before_any_output() throws Exception {
    assertThat(
            open("application/x-ndjson", "{\"purpose\": \"nowhere\", \"channel\": \"EMAIL\"}")
                .status())
        .isEqualTo(422);
    assertThat(
            open(
                    "application/x-ndjson",
                    "{\"purpose\": \"electronic-marketing\", \"channel\": \"POST\"}")
                .status())
        .isEqualTo(422);
    assertThat(
            open(
                    "application/x-ndjson",
                    "{\"purpose\": \"electronic-marketing\", \"channel\": \"FAX\"}")
                .status())
        .isEqualTo(400);
    assertThat(open("image/png", BY_EMAIL).status()).isEqualTo(406);
  }
}
