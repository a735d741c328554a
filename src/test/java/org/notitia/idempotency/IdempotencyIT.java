package org.notitia.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.ConcurrentCalls;
import org.notitia.support.RunningServer;

/** Creating calls that are repeated with the same {@code Idempotency-Key}. */
@ExtendWith(RunningServer.class)
class IdempotencyIT {
  private static final String SUBJECTS = "/api/v1/subjects";
  private static final int CALLERS = 8;

  private final Client client;
  private final String key = UUID.randomUUID().toString();

  IdempotencyIT(Client client) {
    this.client = client;
  }

  private Answer create(String user, String path, String body) throws Exception {
    return client.post(user, path, body, "Idempotency-Key", key);
  }

  private String subject() {
    return """
        {"name": "Ann Example", "username": "%s", "emails": ["ann@example.org"]}"""
        .formatted(key);
  }

  private int found() throws Exception {
    var criteria = "{\"username\": \"%s\"}".formatted(key);
    return client.post("crm", SUBJECTS + "/search", criteria).json().path("items").size();
  }

  private static void same(Answer first, Answer again) {
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void a_repeated_request_gets_the_same_answer() throws Exception {
    same(create("crm", SUBJECTS, subject()), create("crm", SUBJECTS, subject()));
    assertThat(found()).isEqualTo(1);
  }

  @Test
  void a_repeated_request_gets_the_first_answer_although_the_person_has_changed() throws Exception {
    var first = create("crm", SUBJECTS, subject());
    var path = SUBJECTS + "/" + first.id();
    var changed = client.patch("clerk", path, 1, "{\"gender\": \"FEMALE\"}");
    assertThat(changed.status()).isEqualTo(200);
    same(first, create("crm", SUBJECTS, subject()));
  }

  @Test
  void concurrent_identical_requests_create_one_person() throws Exception {
    Callable<Answer> call = () -> create("crm", SUBJECTS, subject());
    var answers = ConcurrentCalls.answers(Collections.nCopies(CALLERS, call));
    for (var answer : answers) {
      same(answers.get(0), answer);
    }
    assertThat(found()).isEqualTo(1);
  }

  @Test
  void a_different_request_with_the_same_key_is_refused() throws Exception {
    assertThat(create("crm", SUBJECTS, subject()).status()).isEqualTo(201);
    var other = create("crm", SUBJECTS, subject().replace("Ann", "Eve"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    assertThat(found()).isEqualTo(1);
  }

  @Test
  void a_refused_request_does_not_use_up_its_key() throws Exception {
    var refused = create("crm", SUBJECTS, subject().replace("ann@example.org", "nowhere"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(create("crm", SUBJECTS, subject()).status()).isEqualTo(201);
  }

  @Test
  void two_accounts_can_use_the_same_key() throws Exception {
    var one = create("crm", SUBJECTS, subject());
    var other = create("clerk", SUBJECTS, subject());
    assertThat(other.status()).isEqualTo(201);
    assertThat(other.id()).isNotEqualTo(one.id());
  }

  @Test
  void entries_accounts_and_imports_are_created_once_per_key() throws Exception {
    var person = client.post("crm", SUBJECTS, subject()).id();
    var entry =
        """
        {"category": "volunteered", "source": "SUBJECT", "values": {"text": "I like tea", "topic": "tea"}}""";
    var entries = SUBJECTS + "/" + person + "/entries";
    same(create("crm", entries, entry), create("crm", entries, entry));
    var account =
        """
        {"name": "%s", "personalName": "Ann Example", "roles": ["clerk"], "password": "tea with lemon 42"}"""
            .formatted(key);
    var accounts = "/api/v1/accounts";
    same(create("admin", accounts, account), create("admin", accounts, account));
    var mapping =
        """
        {"target": "subjects", "columns": {"Name": "name"}}""";
    same(
        create("officer", "/api/v1/imports", mapping),
        create("officer", "/api/v1/imports", mapping));
  }

  @Test
  void a_key_longer_than_100_characters_is_refused() throws Exception {
    assertThat(client.post("crm", SUBJECTS, subject(), "Idempotency-Key", "k".repeat(101)).status())
        .isEqualTo(400);
  }

  @Test
  void a_repeated_soap_message_gets_the_first_answer() throws Exception {
    var first = register("Ann");
    assertThat(first.status()).isEqualTo(200);
    assertThat(register("Ann").text()).isEqualTo(first.text());
    assertThat(found()).isEqualTo(1);
    var other = register("Eve");
    assertThat(other.status()).isEqualTo(500);
    assertThat(other.text()).contains("field>Idempotency-Key<");
    assertThat(found()).isEqualTo(1);
  }

  private Answer register(String name) throws Exception {
    var message =
        """
        <registerSubject xmlns='urn:notitia:register:v1'><subject>
        <name>%s Example</name><username>%s</username></subject></registerSubject>"""
            .formatted(name, key);
    return client.soap("crm", "/soap/v1/register", message, "Idempotency-Key", key);
  }
}
