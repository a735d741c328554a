package org.notitia.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.Server;
import org.notitia.support.TestDatabase;

/**
 * A version of the notice that is published today for tomorrow, seen today, and seen tomorrow by a
 * server that is restarted with its clock ahead.
 */
class ScheduledPublicationIT {
  private static final String NOTICE = "/api/v1/notice";
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant TOMORROW = Instant.now().plus(DAY).truncatedTo(ChronoUnit.MILLIS);

  private static Answer published;
  private static JsonNode today;
  private static Answer tomorrowSeenToday;
  private static long entryOfToday;
  private static Answer soonAfterAll;
  private static Answer before;
  private static Answer together;
  private static Answer after;
  private static Server server;
  private static Client client;
  private static String person;

  @BeforeAll
  static void publish_for_tomorrow_and_restart_the_server_then() throws Exception {
    var home = Server.newHome();
    var settings = new HashMap<>(TestDatabase.createEmpty());
    settings.put("notitia.demo", "true");
    try (var first = Server.start(home, settings)) {
      client = first.client();
      person = client.registerCustomer("scheduled");
      published = draft("Tomorrow's office").publish(from(TOMORROW));
      soonAfterAll = draft("Too soon").publish("{}");
      before = draft("Too early").publish(from(TOMORROW.minusSeconds(1)));
      together = draft("At once").publish(from(TOMORROW));
      after = draft("The day after").publish(from(TOMORROW.plus(DAY)));
      today = client.get(null, NOTICE).json();
      tomorrowSeenToday = client.get(null, NOTICE + "?at=" + TOMORROW);
      entryOfToday = recordEntry();
    }
    settings.put("notitia.clock-ahead", "PT25H");
    server = Server.start(home, settings);
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static NoticeDraft draft(String contact) throws Exception {
    return NoticeDraft.create(
        client, notice -> ((ObjectNode) notice.path("contact")).put("name", contact));
  }

  private static String from(Instant instant) {
    return "{\"effectiveFrom\": \"%s\"}".formatted(instant);
  }

  /** Records an entry and returns the version of the notice that it names. */
  private static long recordEntry() throws Exception {
    var entry =
        """
        {"category": "volunteered", "source": "SUBJECT", "values": {"topic": "tea", "text": "green"}}""";
    var made = client.post("crm", "/api/v1/subjects/" + person + "/entries", entry);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("noticeVersion").asLong();
  }

  @Test
  void a_version_published_for_tomorrow_is_not_in_force_today() throws Exception {
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    assertThat(published.json().path("noticeVersion").asLong()).isEqualTo(2);
    assertThat(Instant.parse(published.json().path("effectiveFrom").asText())).isEqualTo(TOMORROW);
    assertThat(today.path("version").asLong()).isEqualTo(1);
    assertThat(today.at("/contact/name").asText()).isNotEqualTo("Tomorrow's office");
    assertThat(tomorrowSeenToday.json().path("version").asLong()).isEqualTo(2);
    assertThat(entryOfToday).isEqualTo(1);
  }

  @Test
  void a_version_published_for_tomorrow_is_in_force_tomorrow() throws Exception {
    var now = client.get(null, NOTICE).json();
    assertThat(now.path("version").asLong()).isEqualTo(2);
    assertThat(now.at("/contact/name").asText()).isEqualTo("Tomorrow's office");
    assertThat(recordEntry()).isEqualTo(2);
    var justBefore = client.get(null, NOTICE + "?at=" + TOMORROW.minusMillis(1)).json();
    assertThat(justBefore.path("version").asLong()).isEqualTo(1);
  }

  @Test
  void a_version_cannot_take_effect_before_or_with_the_one_before_it() throws Exception {
    for (var refused : new Answer[] {soonAfterAll, before, together}) {
      assertThat(refused.status()).as(refused.text()).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("effectiveFrom");
      assertThat(refused.json().at("/errors/0/message").asText())
          .contains("version 2", TOMORROW.toString());
    }
  }

  @Test
  void a_version_can_take_effect_after_the_one_before_it() throws Exception {
    assertThat(after.status()).as(after.text()).isEqualTo(200);
    assertThat(after.json().path("noticeVersion").asLong()).isEqualTo(3);
    assertThat(client.get(null, NOTICE + "?version=3").status()).isEqualTo(200);
    assertThat(client.get(null, NOTICE).json().path("version").asLong()).isEqualTo(2);
  }
}
