package org.notitia.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.difference.Difference;
import org.notitia.outbox.Message;
import org.notitia.outbox.NewMessage;
import org.notitia.platform.json.Json;

/** Mails to persons. */
class MessageRendererTest {
  private static final Instant FROM = Instant.parse("2027-01-01T08:00:00Z");
  private static final String URL = "https://register.example.org";

  private final Notice before = Notices.bundled();
  private final Notice after = longer(before).withVersion(2L, FROM);
  private final List<Difference.Item> changes = Difference.between(before, after).items();

  private static Notice longer(Notice notice) {
    var tree = Json.tree(notice);
    ((ObjectNode) tree.at("/categories/0/retention")).put("period", "P20Y");
    ((ObjectNode) tree.path("name")).put("de", "Kundenregister für Beispiele");
    return Json.bind(tree, Notice.class);
  }

  private RenderedMessage letter(String language) {
    return MessageRenderer.write(message(language), after, changes, URL);
  }

  private static Message message(String language) {
    return new Message(
        new NewMessage("a-person", "notice-changed", "key", language, Map.of("version", 2)), FROM);
  }

  private static String raw(RenderedMessage letter, String address) throws Exception {
    var settings = new Properties();
    settings.put("mail.mime.allowutf8", "true");
    var session = Session.getInstance(settings);
    var mail = letter.mail(session, "register.example.org", "privacy@example.org", address, FROM);
    var bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    assertThat(RenderedMessage.id(mail)).isEqualTo(letter.id());
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_notice_change_mail_says_what_changes_when_and_names_the_controller() {
    var letter = letter("en");
    assertThat(letter.subject())
        .isEqualTo("Customer and marketing register: our privacy notice changes");
    assertThat(letter.text())
        .contains(": kept for 20 years (previously ")
        .contains("January 1, 2027")
        .contains("UTC")
        .contains(URL + "/api/v1/notice?version=2")
        .contains(before.controller().name())
        .contains(before.contact().email(), before.contact().phone())
        .doesNotContain("{{", "null", "&");
  }

  @Test
  void a_mail_is_written_in_the_language_of_the_person() {
    var letter = letter("de");
    assertThat(letter.language()).isEqualTo("de");
    assertThat(letter.from()).isEqualTo("Kundenregister für Beispiele");
    assertThat(letter.subject()).contains("Datenschutzerklärung");
    assertThat(letter.text()).contains("gilt ab 1. Januar 2027", "Kontakt:");
  }

  @Test
  void a_language_without_a_template_uses_the_english_template() {
    assertThat(letter("fi").language()).isEqualTo("en");
    assertThat(letter("fi").text()).contains("What changes:");
  }

  @Test
  void missing_contact_details_are_left_out() {
    var tree = Json.tree(after);
    ((ObjectNode) tree.path("contact")).remove(List.of("phone", "address"));
    var message =
        new Message(new NewMessage("a-person", "notice-changed", "key", "en", Map.of()), FROM);
    var text = MessageRenderer.write(message, Json.bind(tree, Notice.class), changes, URL).text();
    assertThat(text).endsWith("Contact: Privacy office\nprivacy@example.org\n");
  }

  @Test
  void a_mail_has_the_same_message_id_each_time_it_is_written() throws Exception {
    var message = message("de");
    var letter = MessageRenderer.write(message, after, changes, URL);
    assertThat(MessageRenderer.write(message, after, changes, URL).id()).isEqualTo(letter.id());
    assertThat(raw(letter, "ann@example.org")).contains("Message-ID: <" + letter.id() + "@");
    assertThat(raw(letter, "ann@example.org"))
        .contains("Message-ID: <" + letter.id() + "@register.example.org>")
        .contains("To: ann@example.org")
        .contains("Content-Type: text/plain; charset=UTF-8")
        .contains("Content-Language: de", "Auto-Submitted: auto-generated")
        .contains("<privacy@example.org>");
  }

  @Test
  void an_email_address_may_contain_non_ascii_letters() throws Exception {
    assertThat(raw(letter("en"), "tomás@example.org")).contains("To: tomás@example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a@b@example.org", "two@example.org, one@example.org"})
  void an_invalid_email_address_is_refused(String address) {
    assertThatThrownBy(() -> raw(letter("en"), address)).isInstanceOf(AddressException.class);
  }
}
