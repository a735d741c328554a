package org.notitia.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** Drafts and published versions of the notice. */
@ExtendWith(RunningServer.class)
class NoticeVersionsIT {
  private final Client client;

  NoticeVersionsIT(Client client) {
    this.client = client;
  }

  @Test
  void a_draft_can_be_changed_only_until_it_is_published() throws Exception {
    var draft = NoticeDraft.create(client, notice -> {});
    var document =
        NoticeDraft.changedNotice(
            client, notice -> ((ObjectNode) notice.path("contact")).put("name", "Data office"));
    var changed = client.put("officer", draft.path(), document.toString(), "If-Match", "\"1\"");
    assertThat(changed.json().at("/notice/contact/name").asText()).isEqualTo("Data office");
    assertThat(client.put("officer", draft.path(), "{}", "If-Match", "\"1\"").status())
        .isEqualTo(412);
    var number = draft.publishAndAwait();
    assertThat(client.get(null, "/api/v1/notice").json().at("/contact/name").asText())
        .isEqualTo("Data office");

    var before = client.get(null, "/api/v1/notice?version=" + number).text();
    assertThat(client.put("officer", draft.path(), "{}", "If-Match", "\"3\"").status())
        .isEqualTo(409);
    assertThat(draft.publish("{}").status()).isEqualTo(409);
    assertThat(client.post("officer", draft.path() + "/withdrawal", "").status()).isEqualTo(409);
    assertThat(client.get(null, "/api/v1/notice?version=" + number).text()).isEqualTo(before);
  }

  @Test
  void a_withdrawn_draft_is_kept_and_cannot_be_published() throws Exception {
    var draft = NoticeDraft.create(client, notice -> {});
    assertThat(client.post("officer", draft.path() + "/withdrawal", "").status()).isEqualTo(200);
    assertThat(client.get("officer", draft.path()).json().path("state").asText())
        .isEqualTo("WITHDRAWN");
    assertThat(draft.publish("{}").status()).isEqualTo(409);
  }

  @Test
  void the_version_in_force_at_any_instant_can_be_read() throws Exception {
    var first = client.get(null, "/api/v1/notice?at=2019-02-09T00:00:00Z");
    assertThat(first.json().path("version").asLong()).isEqualTo(1);
    assertThat(client.get(null, "/api/v1/notice?at=2019-02-08T23:59:59Z").status()).isEqualTo(404);
    assertThat(client.get(null, "/api/v1/notice?version=0").status()).isEqualTo(404);
    assertThat(client.get(null, "/api/v1/notice?version=one").status()).isEqualTo(400);
    assertThat(client.get(null, "/api/v1/notice?at=yesterday").status()).isEqualTo(400);
  }

  @Test
  void a_version_cannot_take_effect_in_the_past() throws Exception {
    var draft = NoticeDraft.create(client, notice -> {});
    var past = draft.publish("{\"effectiveFrom\": \"2020-01-01T00:00:00Z\"}");
    assertThat(past.status()).isEqualTo(422);
    assertThat(past.json().at("/errors/0/field").asText()).isEqualTo("effectiveFrom");
  }

  @Test
  void every_schema_error_is_named_at_once_and_nothing_is_published() throws Exception {
    var draft =
        NoticeDraft.create(
            client,
            notice -> {
              ((ObjectNode) notice.at("/purposes/0")).remove("legalBasis");
              NoticeDraft.category(notice, "cookie").remove("retention");
              NoticeDraft.category(notice, "visit").putArray("purposes");
              notice.remove("contact");
            });
    assertThat(draft.errors()).hasSize(4).contains("purposes[0].legalBasis", "contact");
    var refused = draft.publish("{}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors")).hasSize(4);
  }

  @Test
  void every_consistency_error_is_named_at_once() throws Exception {
    var held = client.registerCustomer("held-" + Instant.now().toEpochMilli());
    var order =
        """
        {"category": "order", "values": {"number": "1", "date": "2026-01-01", "product": "p", "quantity": 1}}""";
    assertThat(client.post("crm", "/api/v1/subjects/" + held + "/entries", order).status())
        .isEqualTo(201);
    var draft =
        NoticeDraft.create(
            client,
            notice -> {
              ((ArrayNode) notice.path("territories"))
                  .addObject()
                  .put("country", "FI")
                  .putArray("safeguards");
              ((ObjectNode) NoticeDraft.category(notice, "visit").at("/fields/0"))
                  .put("starred", true);
              ((ArrayNode) NoticeDraft.category(notice, "cookie").path("purposes")).add("nowhere");
              ((ObjectNode) NoticeDraft.category(notice, "order").at("/fields/0"))
                  .put("type", "NUMBER");
              ((ArrayNode) NoticeDraft.category(notice, "identity").path("fields"))
                  .addObject()
                  .put("name", "shoeSize")
                  .put("type", "NUMBER")
                  .put("starred", false)
                  .put("required", false)
                  .put("special", false)
                  .put("anonymous", false)
                  .putObject("description")
                  .setAll((ObjectNode) notice.path("name"));
              ((ObjectNode) notice.at("/purposes/0/name")).put("en", " ");
              var categories = (ArrayNode) notice.path("categories");
              IntStream.range(0, categories.size())
                  .filter(i -> categories.path(i).path("code").asText().equals("contract"))
                  .findFirst()
                  .ifPresent(categories::remove);
            });
    assertThat(draft.errors())
        .contains(
            "purposes[0].name.en", "categories.contract", "categories.order.fields.number.type")
        .anyMatch(place -> place.matches("territories\\[\\d+].safeguards"))
        .anyMatch(place -> place.matches("categories\\[\\d+].fields\\[0].starred"))
        .anyMatch(place -> place.matches("categories\\[\\d+].purposes"))
        .anyMatch(place -> place.matches("categories\\[\\d+].fields\\[\\d+].name"));
  }

  @Test
  void a_draft_with_a_card_number_or_control_character_is_refused() throws Exception {
    for (var text : new String[] {"4111 1111 1111 1111", "a\u0000b"}) {
      var document =
          NoticeDraft.changedNotice(
              client, notice -> ((ObjectNode) notice.path("contact")).put("name", text));
      var refused = client.post("officer", "/api/v1/notices", document.toString());
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("contact.name");
    }
  }

  @Test
  void the_difference_is_given_in_words_and_as_data() throws Exception {
    var draft =
        NoticeDraft.create(client, notice -> NoticeDraft.addCategory(notice, "cloud-shape"));
    var difference = client.get("auditor", draft.path() + "/difference").json();
    assertThat(difference.path("material").asBoolean()).isTrue();
    assertThat(difference.at("/items/0/place").asText()).isEqualTo("categories.cloud-shape");
    assertThat(difference.at("/items/0/words/en").asText()).startsWith("New category of data: ");
    var same =
        client
            .get("auditor", NoticeDraft.create(client, notice -> {}).path() + "/difference")
            .json();
    assertThat(same.path("items")).isEmpty();
  }

  @Test
  void concurrent_publications_get_different_numbers_or_are_refused() throws Exception {
    var drafts =
        new NoticeDraft[] {
          NoticeDraft.create(client, notice -> {}), NoticeDraft.create(client, notice -> {})
        };
    var answers =
        java.util.Arrays.stream(drafts)
            .parallel()
            .map(
                draft -> {
                  try {
                    return draft.publish("{}");
                  } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                  }
                })
            .toList();
    assertThat(answers)
        .extracting(Client.Answer::status)
        .contains(200)
        .allMatch(status -> status == 200 || status == 409 || status == 422);
    assertThat(
            answers.stream()
                .filter(one -> one.status() == 200)
                .map(Client.Answer::text)
                .map(text -> text.replaceFirst("(?s).*\"noticeVersion\":(\\d+).*", "$1"))
                .distinct()
                .count())
        .isEqualTo(answers.stream().filter(one -> one.status() == 200).count());
  }

  @Test
  void an_invalid_publication_for_tomorrow_is_refused() throws Exception {
    // a valid one would delay all other versions of the shared server: see ScheduledPublicationIT
    var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
    var draft = NoticeDraft.create(client, notice -> notice.putArray("purposes"));
    assertThat(draft.publish("{\"effectiveFrom\": \"" + tomorrow + "\"}").status()).isEqualTo(422);
    assertThat(draft.publish("{\"from\": \"" + tomorrow + "\"}").status()).isEqualTo(400);
    assertThat(draft.publish("{\"effectiveFrom\": \"tomorrow\"}").status()).isEqualTo(400);
  }
}
