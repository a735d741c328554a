package org.notitia.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Wrong data is found, and duplicate persons are merged (P27). */
@ExtendWith(RunningServer.class)
class QualityIT {
  private static final String SUBJECTS = "/api/v1/subjects/";

  final Client client;
  final String mark = Ids.next();

  QualityIT(Client client) {
    this.client = client;
  }

  private JsonNode person(String number, String more) throws Exception {
    var body =
        "{\"name\": \"Twin %s\", \"username\": \"%s\", \"customerNumber\": \"%s\"%s}"
            .formatted(mark.substring(24), number, number, more);
    var made = client.post("clerk", "/api/v1/subjects", body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json();
  }

  private JsonNode finding(String subject, String rule, String state) throws Exception {
    return await()
        .until(
            () ->
                StreamSupport.stream(
                        client
                            .get("clerk", "/api/v1/findings?limit=500&state=" + state)
                            .json()
                            .path("items")
                            .spliterator(),
                        false)
                    .filter(
                        one ->
                            (one.path("subjectId").asText().equals(subject)
                                    || one.path("about").asText().equals(subject))
                                && one.path("rule").asText().equals(rule))
                    .findFirst()
                    .orElse(null),
            found -> found != null);
  }

  private Answer merge(JsonNode keep, JsonNode merge) throws Exception {
    return client.post(
        "officer",
        "/api/v1/merges",
        "{\"keep\": \"%s\", \"keepVersion\": %d, \"merge\": \"%s\", \"mergeVersion\": %d}"
            .formatted(
                keep.path("id").asText(),
                keep.path("version").asLong(),
                merge.path("id").asText(),
                merge.path("version").asLong()));
  }

  @Test
  void a_contradiction_is_found_and_resolved_when_it_is_corrected() throws Exception {
    var person = person(mark + "-a", "").path("id").asText();
    var contract =
        """
        {"category": "contract", "values": {"number": "1", "product": "p", "began": "2026-02-01", "ends": "2026-01-01"}}""";
    var entry = client.post("clerk", SUBJECTS + person + "/entries", contract);
    var found = finding(person, "ends-before-it-begins", "OPEN");
    assertThat(found.path("kind").asText()).isEqualTo("INCOMPATIBLE");
    assertThat(found.path("why").asText()).isNotBlank();
    assertThat(found.at("/actions/0").asText()).contains("/entries/" + entry.id());
    client.patch(
        "clerk", "/api/v1/entries/" + entry.id(), 1, "{\"values\": {\"ends\": \"2027-01-01\"}}");
    finding(person, "ends-before-it-begins", "RESOLVED");
  }

  @Test
  void a_bounced_mail_is_reported_and_dismissed_with_a_reason() throws Exception {
    var person = person(mark + "-b", "").path("id").asText();
    var reported = client.post("crm", SUBJECTS + person + "/bounces", "");
    assertThat(reported.status()).as(reported.text()).isEqualTo(200);
    var path = "/api/v1/findings/" + reported.id() + "/dismissal";
    assertThat(client.post("clerk", path, "{}").status()).isEqualTo(422);
    var dismissed = client.post("clerk", path, "{\"reason\": \"It was full.\"}");
    assertThat(dismissed.json().path("state").asText()).isEqualTo("DISMISSED");
    assertThat(client.post("clerk", path, "{\"reason\": \"Again.\"}").status()).isEqualTo(409);
  }

  @Test
  void likely_duplicates_are_found_and_merged_with_all_their_data() throws Exception {
    var born = ", \"birthDate\": \"1980-02-29\", \"source\": \"SUBJECT\"";
    var keep = person(mark + "-c", born + ", \"emails\": [\"c@example.org\"]");
    var gone =
        person(
            mark + "-d", born + ", \"phones\": [\"+358 40 1\"], \"emails\": [\"d@example.org\"]");
    var keepId = keep.path("id").asText();
    var goneId = gone.path("id").asText();
    finding(goneId, "likely-duplicate", "OPEN");
    var note =
        "{\"category\": \"volunteered\", \"values\": {\"topic\": \"t\", \"text\": \"kept\"}}";
    assertThat(client.post("clerk", SUBJECTS + goneId + "/entries", note).status()).isEqualTo(201);
    client.post("clerk", SUBJECTS + goneId + "/choices", "{\"kind\": \"PROHIBITION\"}");

    var merged = merge(keep, gone);
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    assertThat(merged.json().path("entries").asInt()).isEqualTo(1);
    assertThat(merged.json().path("choices").asInt()).isEqualTo(1);
    var now = client.get("officer", SUBJECTS + keepId).json();
    assertThat(now.at("/phones/0").asText()).isEqualTo("+358 40 1");
    assertThat(now.at("/emails/0").asText()).isEqualTo("c@example.org");
    assertThat(client.get("officer", SUBJECTS + keepId + "/entries").json().path("items"))
        .hasSize(1);
    assertThat(client.get("officer", SUBJECTS + keepId + "/history").text())
        .contains("d@example.org");
    assertThat(
            client
                .get(
                    "crm",
                    SUBJECTS + keepId + "/permissions?purpose=direct-marketing&channel=PHONE")
                .text())
        .contains("prohibited");
    var old = client.get("officer", SUBJECTS + goneId);
    assertThat(old.status()).isEqualTo(410);
    assertThat(old.json().path("detail").asText()).contains(keepId);
    for (var part :
        List.of("entries", "choices", "choice-status", "messages", "notices", "holds")) {
      assertThat(client.get("officer", SUBJECTS + goneId + "/" + part).status()).isEqualTo(410);
    }
    assertThat(
            client
                .get(
                    "crm",
                    SUBJECTS + goneId + "/permissions?purpose=direct-marketing&channel=PHONE")
                .status())
        .isEqualTo(410);
    assertThat(
            client.get("auditor", SUBJECTS + keepId + "/accesses").json().findValuesAsText("act"))
        .contains("mergeSubjects", "recordChoice");
    assertThat(
            client
                .get("officer", SUBJECTS + keepId + "/merges")
                .json()
                .at("/items/0/merge")
                .asText())
        .isEqualTo(goneId);
    assertThat(client.get("officer", "/api/v1/merges/" + merged.id()).status()).isEqualTo(200);

    var byOld = "{\"customerNumber\": \"" + mark + "-d\"}";
    assertThat(
            client.post("crm", "/api/v1/subjects/search", byOld).json().at("/items/0/id").asText())
        .isEqualTo(keepId);
    var put =
        client.put(
            "crm",
            "/api/v1/subjects/by-customer-number/" + mark + "-d",
            "{\"name\": \"Twin\", \"username\": \"u\"}");
    assertThat(put.json().path("id").asText()).isEqualTo(keepId);
    assertThat(put.json().path("customerNumber").asText()).isEqualTo(mark + "-c");
    assertThat(
            client
                .post(
                    "crm",
                    "/api/v1/subjects",
                    "{\"name\": \"X\", \"customerNumber\": \"" + mark + "-d\"}")
                .status())
        .isEqualTo(409);
  }

  @Test
  void a_merge_of_a_stale_version_or_with_the_same_person_is_refused() throws Exception {
    var keep = person(mark + "-e", "");
    var gone = person(mark + "-f", "");
    client.patch("clerk", SUBJECTS + gone.path("id").asText(), 1, "{\"phones\": [\"+358 40 2\"]}");
    assertThat(merge(keep, gone).status()).isEqualTo(412);
    assertThat(merge(keep, keep).status()).isEqualTo(422);
  }

  @Test
  void no_entry_that_is_written_during_a_merge_is_lost() throws Exception {
    var keep = person(mark + "-g", "");
    var gone = person(mark + "-h", "");
    var writers = Executors.newFixedThreadPool(8);
    var note = "{\"category\": \"volunteered\", \"values\": {\"topic\": \"t\", \"text\": \"x\"}}";
    try {
      Callable<Integer> write =
          () ->
              client.post("clerk", SUBJECTS + gone.path("id").asText() + "/entries", note).status();
      Callable<Integer> merging = () -> mergeUntilDecided(keep, gone);
      var all =
          IntStream.range(0, 60)
              .mapToObj(i -> writers.submit(i == 20 || i == 21 ? merging : write))
              .toList();
      var written = 0;
      var merges = 0;
      for (var i = 0; i < all.size(); i++) {
        var status = all.get(i).get();
        if (i == 20 || i == 21) {
          merges += status == 200 ? 1 : 0;
        } else {
          assertThat(status).isIn(201, 409, 410);
          written += status == 201 ? 1 : 0;
        }
      }
      assertThat(merges).isEqualTo(1);
      var kept = client.get("officer", SUBJECTS + keep.path("id").asText() + "/entries?limit=500");
      assertThat(kept.json().path("items")).hasSize(written);
    } finally {
      writers.shutdownNow();
    }
  }

  /** Repeats the merge while the answer is retryable. */
  private int mergeUntilDecided(JsonNode keep, JsonNode gone) throws Exception {
    return await()
        .until(() -> merge(keep, gone), one -> !one.text().contains("\"retryable\":true"))
        .status();
  }
}
