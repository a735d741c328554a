package org.notitia.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notitia.publication.NoticeDraft;
import org.notitia.support.Client;
import org.notitia.support.MailServer;
import org.notitia.support.Server;
import org.notitia.support.TestDatabase;
import org.subethamail.smtp.RejectException;

/** Messages and a mail server that is down at first and then slow, refusing or busy. */
class OutboxIT {
  private static final Map<String, String> PERSONS = new HashMap<>();
  private static final Map<String, Integer> TRIED = new ConcurrentHashMap<>();
  private static Server server;
  private static Client client;
  private static MailServer mails;
  private static JsonNode whileDown;

  /** The message to the busy mail server, before it is tried again a minute later. */
  private static JsonNode afterFirstAttempt;

  private static long version;

  private static final class TestBehaviour implements MailServer.Behaviour {
    @Override
    public void onRecipient(String recipient) throws RejectException {
      var times = TRIED.merge(recipient, 1, Integer::sum);
      if (recipient.startsWith("refused")) {
        throw new RejectException(550, "no such mailbox");
      }
      if (recipient.startsWith("busy") && times == 1) {
        throw new RejectException(451, "try again later");
      }
    }

    @Override
    public void onContent(String recipient) throws Exception {
      if (recipient.startsWith("slow")) {
        TimeUnit.MILLISECONDS.sleep(Message.LEASE.plusSeconds(5).toMillis());
      }
    }
  }

  @BeforeAll
  static void publish_while_the_mail_server_is_down_then_start_it() throws Exception {
    var port = freePort();
    var settings = new HashMap<>(TestDatabase.createEmpty());
    settings.put("notitia.demo", "true");
    settings.put("notitia.mail.host", "127.0.0.1");
    settings.put("notitia.mail.port", Integer.toString(port));
    settings.put("notitia.mail.tls", "NONE");
    server = Server.start(Server.newHome(), settings);
    client = server.client();
    for (var name : List.of("plain", "refused", "refused-for-good", "busy", "slow")) {
      var body = "{\"name\": \"Mail Example\", \"emails\": [\"%s@mail.example\"]}".formatted(name);
      PERSONS.put(name, client.post("crm", "/api/v1/subjects", body).id());
    }
    var german =
        """
        {"name": "Mail Example", "language": "de-AT", "emails": ["german@mail.example"]}""";
    PERSONS.put("german", client.post("crm", "/api/v1/subjects", german).id());
    PERSONS.put("none", client.registerCustomer("without-address"));
    version =
        NoticeDraft.create(client, notice -> NoticeDraft.addCategory(notice, "outbox"))
            .publishAndAwait();
    await().until(server::log, log -> log.contains("No message to persons leaves"));
    whileDown = message("plain");
    mails = new MailServer(port, new TestBehaviour());
    afterFirstAttempt =
        await().until(() -> message("busy"), busy -> busy.path("attempts").asInt() > 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    mails.close();
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static JsonNode message(String person) throws Exception {
    var path = "/api/v1/subjects/" + PERSONS.get(person) + "/messages";
    return client.get("officer", path).json().path("items").path(0);
  }

  private static JsonNode message(String person, String state) throws Exception {
    return await()
        .until(() -> message(person), message -> message.path("state").asText().equals(state));
  }

  @Test
  void an_unreachable_mail_server_does_not_count_as_an_attempt() {
    assertThat(whileDown.path("state").asText()).isEqualTo("QUEUED");
    assertThat(whileDown.path("attempts").asInt()).isZero();
  }

  @Test
  void each_person_with_an_email_address_gets_one_mail_that_says_what_changes() throws Exception {
    var message = message("plain", "SENT");
    assertThat(message.path("attempts").asInt()).isEqualTo(1);
    assertThat(mails.received("plain@mail.example")).hasSize(1);
    assertThat(mails.received("plain@mail.example").get(0))
        .contains("Message-ID: <" + message.path("id").asText() + "@localhost>")
        .contains("New category of data: ")
        .contains(server.url + "/api/v1/notice?version=" + version)
        .contains("privacy@example.org");
    assertThat(mails.received("ann@example.org")).hasSize(1);
    assertThat(mails.received("ann.example@home.example")).isEmpty();
  }

  @Test
  void a_mail_is_written_in_the_language_of_the_person() throws Exception {
    assertThat(message("german", "SENT").path("language").asText()).isEqualTo("de");
    assertThat(mails.received("german@mail.example").get(0))
        .contains("Content-Language: de", "Neue Kategorie von Daten: ");
  }

  @Test
  void a_person_without_an_address_gets_no_mail_and_is_shown_the_change() throws Exception {
    assertThat(message("none").isMissingNode()).isTrue();
    var status =
        client.get("officer", "/api/v1/subjects/" + PERSONS.get("none") + "/notices").json();
    assertThat(status.at("/changes/0/toBeShown").asBoolean()).isTrue();
  }

  @Test
  void a_mail_server_slower_than_the_lease_gets_each_mail_once() throws Exception {
    assertThat(message("slow", "SENT").path("attempts").asInt()).isEqualTo(1);
    assertThat(mails.received("slow@mail.example")).hasSize(1);
    assertThat(TRIED).containsEntry("slow@mail.example", 1);
  }

  @Test
  void a_busy_mail_server_is_tried_again_after_a_minute() throws Exception {
    assertThat(afterFirstAttempt.path("state").asText()).isEqualTo("QUEUED");
    assertThat(afterFirstAttempt.path("attempts").asInt()).isEqualTo(1);
    assertThat(afterFirstAttempt.path("failure").asText()).isEqualTo("NOT_TAKEN");
    assertThat(message("busy", "SENT").path("attempts").asInt()).isEqualTo(2);
    assertThat(mails.received("busy@mail.example")).hasSize(1);
  }

  @Test
  void a_message_is_resent_after_its_refused_address_was_corrected() throws Exception {
    var dead = message("refused", "DEAD");
    assertThat(dead.path("failure").asText()).isEqualTo("ADDRESS_REFUSED");

    var person = "/api/v1/subjects/" + PERSONS.get("refused");
    client.patch("crm", person, 1, "{\"emails\": [\"right@mail.example\"]}");
    var resend = "/api/v1/messages/" + dead.path("id").asText() + "/resend";
    assertThat(client.send("officer", "POST", resend, BodyPublishers.noBody()).status())
        .isEqualTo(200);
    assertThat(message("refused", "SENT").path("attempts").asInt()).isEqualTo(1);
    assertThat(mails.received("right@mail.example")).hasSize(1);
    assertThat(client.send("officer", "POST", resend, BodyPublishers.noBody()).status())
        .isEqualTo(409);
  }

  @Test
  void dead_messages_are_listed_by_default_and_by_their_state() throws Exception {
    var dead = message("refused-for-good", "DEAD").path("id").asText();
    var sent = message("plain", "SENT").path("id").asText();
    assertThat(listed("")).contains(dead).doesNotContain(sent);
    assertThat(listed("&state=DEAD")).contains(dead).doesNotContain(sent);
    assertThat(listed("&state=SENT")).contains(sent).doesNotContain(dead);
  }

  private static List<String> listed(String query) throws Exception {
    var list = client.get("officer", "/api/v1/messages?limit=500" + query);
    assertThat(list.status()).as(list.text()).isEqualTo(200);
    return list.json().path("items").findValuesAsText("id");
  }

  @Test
  void the_log_contains_no_email_address() throws Exception {
    message("refused"); // the message exists, in any state
    assertThat(server.log()).doesNotContain("mail.example");
  }
}
