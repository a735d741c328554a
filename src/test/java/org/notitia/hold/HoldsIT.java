package org.notitia.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.platform.Ids;
import org.notitia.retention.AgedServer;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.RunningServer;

/** Legal holds over REST. */
@ExtendWith(RunningServer.class)
class HoldsIT {
  private static final String YEARS = AgedServer.TODAY.plusYears(2).toString();

  private final Client client;
  private final String person;

  HoldsIT(Client client) throws Exception {
    this.client = client;
    this.person = AgedServer.registerPerson(client, Ids.next(), null);
  }

  private Answer place(String ends, String more, String... headers) throws Exception {
    return client.post(
        "officer",
        "/api/v1/subjects/" + person + "/holds",
        """
        {"ground": "LEGAL_OBLIGATION", "reference": "Case 8", "endsOn": "%s"%s}"""
            .formatted(ends, more),
        headers);
  }

  private void refused(Answer answer, String field) throws Exception {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  @Test
  void a_hold_says_who_placed_it_when_and_on_which_ground() throws Exception {
    var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var placed = place(YEARS, "", "Idempotency-Key", person).json();
    assertThat(Instant.parse(placed.path("placedAt").asText())).isBetween(before, Instant.now());
    assertThat(placed.path("placedBy").asText()).isEqualTo("officer");
    assertThat(placed.path("inForce").asBoolean()).isTrue();
    assertThat(place(YEARS, "", "Idempotency-Key", person).json()).isEqualTo(placed);
    var second = place(YEARS, ", \"category\": \"contact\"").id();
    var listed = client.get("officer", "/api/v1/subjects/" + person + "/holds?limit=1").json();
    assertThat(listed.at("/items/0/id").asText()).isEqualTo(second);
    assertThat(listed.has("next")).isTrue();
    assertThat(client.get("officer", "/api/v1/holds/" + second).json().path("ground").asText())
        .isEqualTo("LEGAL_OBLIGATION");
  }

  @Test
  void an_invalid_hold_is_refused_and_the_field_is_named() throws Exception {
    refused(place(AgedServer.TODAY.minusDays(1).toString(), ""), "endsOn");
    refused(place(YEARS, ", \"category\": \"hats\""), "category");
    refused(place(YEARS, ", \"entryId\": \"" + UUID.randomUUID() + "\""), "entryId");
    var other =
        AgedServer.recordOrder(
            client, AgedServer.registerPerson(client, Ids.next(), null), AgedServer.TODAY);
    refused(place(YEARS, ", \"entryId\": \"" + other + "\""), "entryId");
    refused(place(YEARS, ", \"category\": \"order\", \"entryId\": \"" + other + "\""), "entryId");
    var bare = client.post("officer", "/api/v1/subjects/" + person + "/holds", "{}");
    assertThat(bare.json().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("ground", "reference", "endsOn");
  }
}
