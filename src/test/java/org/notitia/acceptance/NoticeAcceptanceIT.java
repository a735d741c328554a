package org.notitia.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.platform.Ids;
import org.notitia.publication.NoticeDraft;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.RunningServer;

/** How persons are notified of a version of the notice, see it and accept it. */
@ExtendWith(RunningServer.class)
class NoticeAcceptanceIT {
  private final Client client;
  private final String code = "known-" + Ids.next().substring(24, 34);

  NoticeAcceptanceIT(Client client) {
    this.client = client;
  }

  private static String person(String id) {
    return "/api/v1/subjects/" + id;
  }

  private long published() throws Exception {
    return NoticeDraft.create(client, notice -> NoticeDraft.addCategory(notice, code))
        .publishAndAwait();
  }

  private Answer post(String user, String path) throws Exception {
    return client.send(user, "POST", path, BodyPublishers.noBody());
  }

  private JsonNode status(String user, String id) throws Exception {
    var read = client.get(user, person(id) + "/notices");
    assertThat(read.status()).as(read.text()).isEqualTo(200);
    return read.json();
  }

  private static JsonNode change(JsonNode status, long version) {
    for (var change : status.path("changes")) {
      if (change.path("noticeVersion").asLong() == version) {
        return change;
      }
    }
    throw new AssertionError(status);
  }

  @Test
  void a_person_without_an_address_is_shown_a_change_until_they_have_seen_it() throws Exception {
    var id = client.registerCustomer(code);
    assertThat(status("crm", id).path("changes")).isEmpty();
    var version = published();

    var open = change(status("clerk", id), version);
    assertThat(open.path("toBeShown").asBoolean()).isTrue();
    assertThat(open.has("toldAt")).isFalse();
    assertThat(open.at("/items/0/words/en").asText()).startsWith("New category of data: ");

    var seen = post("crm", person(id) + "/notices/" + version + "/seen");
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    var closed = change(seen.json(), version);
    assertThat(closed.path("toBeShown").asBoolean()).isFalse();
    assertThat(closed.path("toldBy").asText()).isEqualTo("NOTICE");

    var again = post("crm", person(id) + "/notices/" + version + "/seen");
    assertThat(change(again.json(), version)).isEqualTo(closed);
  }

  @Test
  void using_the_service_accepts_a_version_whose_changes_the_person_knows() throws Exception {
    var id = client.registerCustomer(code);
    var before = post("crm", person(id) + "/uses").json();
    assertThat(before.at("/used/noticeVersion").asLong()).isPositive();
    assertThat(before.at("/accepted/noticeVersion")).isEqualTo(before.at("/used/noticeVersion"));

    var version = published();
    var used = post("crm", person(id) + "/uses").json();
    assertThat(used.at("/used/noticeVersion").asLong()).isEqualTo(version);
    assertThat(used.path("accepted")).isEqualTo(before.path("accepted"));

    post("crm", person(id) + "/notices/" + version + "/seen");
    var accepted = post("crm", person(id) + "/uses").json();
    assertThat(accepted.at("/accepted/noticeVersion").asLong()).isEqualTo(version);
    assertThat(accepted.path("used")).isEqualTo(used.path("used"));
  }

  @Test
  void a_merge_keeps_what_either_person_has_seen() throws Exception {
    var kept = client.registerCustomer(code);
    var gone = client.registerCustomer(code + "-twin");
    var version = published();
    post("crm", person(gone) + "/notices/" + version + "/seen");
    assertThat(change(status("crm", kept), version).path("toBeShown").asBoolean()).isTrue();

    var merged =
        client.post(
            "officer",
            "/api/v1/merges",
            "{\"keep\": \"%s\", \"keepVersion\": 1, \"merge\": \"%s\", \"mergeVersion\": 1}"
                .formatted(kept, gone));
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    assertThat(change(status("crm", kept), version).path("toBeShown").asBoolean()).isFalse();
    assertThat(client.get("crm", person(gone) + "/notices").status()).isEqualTo(410);
  }

  @Test
  void a_call_by_the_persons_own_account_is_use_and_a_mail_notifies_the_person() throws Exception {
    var own = client.post("crm", "/api/v1/subjects/search", "{\"username\": \"subject\"}").json();
    var id = own.at("/items/0/id").asText();
    client.get("subject", "/api/v1/whoami");
    assertThat(
            await().until(() -> status("officer", id), status -> status.has("used")).path("used"))
        .isNotEmpty();

    var version = published();
    var told =
        await().until(() -> change(status("officer", id), version), change -> change.has("toldAt"));
    assertThat(told.path("toldBy").asText()).isEqualTo("EMAIL");
    assertThat(told.path("toBeShown").asBoolean()).isFalse();
    var messages = client.get("subject", person(id) + "/messages").json().path("items");
    assertThat(messages.at("/0/kind").asText()).isEqualTo("notice-changed");
    assertThat(messages.at("/0/data/version").asLong()).isEqualTo(version);
    assertThat(messages.at("/0/sentAt")).isEqualTo(told.path("toldAt"));
  }

  @Test
  void a_person_cannot_read_the_notice_status_of_another() throws Exception {
    var id = client.registerCustomer(code);
    assertThat(client.get("subject", person(id) + "/notices").status()).isEqualTo(404);
    assertThat(client.get("subject", person(id) + "/messages").status()).isEqualTo(404);
    assertThat(post("subject", person(id) + "/notices/1/seen").status()).isEqualTo(404);
  }

  @Test
  void an_unknown_version_cannot_be_acknowledged() throws Exception {
    var id = client.registerCustomer(code);
    assertThat(post("crm", person(id) + "/notices/999999/seen").status()).isEqualTo(404);
    assertThat(post("crm", person(id) + "/notices/first/seen").status()).isEqualTo(404);
  }

  @Test
  void an_unknown_message_state_is_refused_and_an_unknown_message_is_not_found() throws Exception {
    assertThat(client.get("officer", "/api/v1/messages").status()).isEqualTo(200);
    assertThat(client.get("officer", "/api/v1/messages?state=LOST").status()).isEqualTo(422);
    assertThat(post("officer", "/api/v1/messages/" + Ids.next() + "/resend").status())
        .isEqualTo(404);
  }
}
