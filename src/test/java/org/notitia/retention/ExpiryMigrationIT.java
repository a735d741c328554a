package org.notitia.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.notitia.publication.NoticeDraft;
import org.notitia.support.Client;

/** Expiry dates of existing data follow a new version of the notice. */
class ExpiryMigrationIT {
  private static final LocalDate YOUNG = AgedServer.TODAY.minusYears(3);

  private static void publish(Client client, String code, String period) throws Exception {
    NoticeDraft.create(
            client,
            notice ->
                ((ObjectNode) NoticeDraft.category(notice, code).path("retention"))
                    .put("period", period))
        .publishAndAwait();
  }

  private static String expiry(Client client, String path) throws Exception {
    return client.get("clerk", path).json().path("expiresOn").asText();
  }

  @Test
  void expiry_dates_move_when_a_period_is_shortened_or_lengthened() throws Exception {
    var aged = new AgedServer();
    try (var server = aged.startDaysAhead(0)) {
      var client = server.client();
      var person = AgedServer.registerPerson(client, "moving", YOUNG);
      var kept = "/api/v1/entries/" + AgedServer.recordOrder(client, person, YOUNG);
      var subject = "/api/v1/subjects/" + person;
      assertThat(expiry(client, kept)).isEqualTo(YOUNG.plusYears(10).toString());
      var version = client.get("clerk", kept).json().path("version").asLong();
      publish(client, "order", "P20Y");
      await().until(() -> expiry(client, kept), YOUNG.plusYears(20).toString()::equals);
      assertThat(client.get("clerk", kept).json().path("version").asLong()).isEqualTo(version);
      publish(client, "identity", "P4Y");
      await().until(() -> expiry(client, subject), YOUNG.plusYears(4).toString()::equals);
      var patched =
          client.patch("crm", kept, version, "{\"occurredAt\": \"2024-02-29T00:00:00Z\"}");
      assertThat(patched.json().path("proposals").toString()).contains("occurredAt");
      publish(client, "order", "P2Y");
      // two years have passed, so the entry is removed
      await().until(() -> client.get("clerk", kept).status(), status -> status == 404);
      await()
          .until(
              () -> client.get("auditor", "/api/v1/retention/report").json(),
              report ->
                  !report.path("moving").asBoolean() && report.path("lastRun").has("finishedAt"));
    }
    assertThat(aged.query("select notice_version from sweep_state where migrating_to is null"))
        .containsExactly("4");
  }
}
