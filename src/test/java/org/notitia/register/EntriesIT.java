package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.RunningServer;

/** Entries over both protocols (P8, P10, P11). */
@ExtendWith(RunningServer.class)
class EntriesIT {
  static final String SOAP = "/soap/v1/register";
  static final LocalDate ENDED_ON = LocalDate.now(ZoneOffset.UTC).minusMonths(2).withDayOfMonth(1);

  /** Orders are kept for ten years, so a fixed day would expire. */
  static final LocalDate ORDERED_ON = LocalDate.now(ZoneOffset.UTC).minusYears(1).withDayOfYear(1);

  final Client client;
  final String reference = UUID.randomUUID().toString();
  String customer;
  String contact;

  EntriesIT(Client client) {
    this.client = client;
  }

  @BeforeEach
  void register_a_customer_and_a_contact() throws Exception {
    customer =
        client
            .post(
                "crm",
                "/api/v1/subjects",
                """
        {"name": "Ann", "username": "ann"}""")
            .id();
    contact =
        client
            .post(
                "crm",
                "/api/v1/subjects",
                """
        {"name": "Bo"}""")
            .id();
  }

  Answer record(String subject, String entry) throws Exception {
    return client.post("crm", "/api/v1/subjects/" + subject + "/entries", entry);
  }

  String order(int quantity, String source) {
    return """
        {"category": "order", "values": {"number": "SO1", "date": "%s", "product": "529", "quantity": %d},
         "source": "%s", "means": "AUTOMATED", "occurredAt": "%sT00:00:00Z", "reference": "%s"}"""
        .formatted(ORDERED_ON, quantity, source, ORDERED_ON, reference);
  }

  @Test
  void an_entry_shows_its_purposes_and_its_expiry_date() throws Exception {
    var inForce = client.get("crm", "/api/v1/notice").json().path("version").asLong();
    var made = record(customer, order(2, "SUBJECT"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith("/api/v1/entries/" + made.id());
    assertThat(made.json().path("expiresOn").asText())
        .isEqualTo(ORDERED_ON.plusYears(10).toString());
    assertThat(made.json().path("purposes")).isNotEmpty();
    assertThat(made.json().path("noticeVersion").asLong()).isEqualTo(inForce);
    assertThat(
            client
                .get("clerk", "/api/v1/entries/" + made.id())
                .json()
                .at("/values/quantity")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void an_entry_that_is_sent_again_with_its_reference_is_one_entry() throws Exception {
    var made = record(customer, order(2, "THIRD_PARTY"));
    var again = record(customer, order(2, "THIRD_PARTY"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.id()).isEqualTo(made.id());
    assertThat(again.json().path("outcome").asText()).isEqualTo("UNCHANGED");
    var changed = record(customer, order(3, "THIRD_PARTY"));
    assertThat(changed.json().path("outcome").asText()).isEqualTo("UPDATED");
    assertThat(changed.json().path("version").asLong()).isEqualTo(2);
    assertThat(client.get("crm", "/api/v1/subjects/" + customer + "/entries").json().path("items"))
        .hasSize(1);
    assertThat(record(contact, order(3, "THIRD_PARTY")).status()).isEqualTo(409);
  }

  @Test
  void an_entry_of_a_restricted_person_is_shown_as_restricted_over_both_protocols()
      throws Exception {
    var made = record(customer, order(2, "SUBJECT"));
    assertThat(made.json().has("restricted")).isFalse();
    var restricted =
        client.send(
            "officer",
            "PUT",
            "/api/v1/subjects/" + customer + "/restriction",
            BodyPublishers.ofString("{\"restricted\": true}"),
            "Content-Type",
            "application/json",
            "If-Match",
            "\"1\"");
    assertThat(restricted.status()).as(restricted.text()).isEqualTo(200);
    var entry = client.get("crm", "/api/v1/entries/" + made.id()).json();
    assertThat(entry.path("restricted").asBoolean()).isTrue();
    assertThat(entry.has("basisLostOn")).isFalse();
    assertThat(entry.at("/values/quantity").asInt()).isEqualTo(2);
    var list =
        client.soap(
            "crm",
            SOAP,
            """
        <r:listEntries xmlns:r="urn:notitia:register:v1"><r:subjectId>%s</r:subjectId></r:listEntries>"""
                .formatted(customer));
    assertThat(list.text()).contains("restricted>true<").doesNotContain("basisLostOn");
  }

  @Test
  void a_lower_ranked_source_does_not_replace_the_persons_value_and_the_caller_is_informed()
      throws Exception {
    record(customer, order(2, "SUBJECT"));
    var kept = record(customer, order(3, "THIRD_PARTY"));
    assertThat(kept.json().path("outcome").asText()).isEqualTo("UNCHANGED");
    assertThat(kept.json().at("/proposals/0").asText()).isEqualTo("quantity");
    assertThat(kept.json().at("/values/quantity").asInt()).isEqualTo(2);
    record(customer, order(3, "THIRD_PARTY"));
    var history =
        client.get("officer", "/api/v1/subjects/" + customer + "/history").json().path("items");
    assertThat(history).hasSize(1);
    assertThat(history.at("/0/proposal").asBoolean()).isTrue();
    assertThat(history.at("/0/after").asText()).isEqualTo("3");
  }

  @Test
  void a_contract_entry_for_a_contact_is_refused_on_both_protocols() throws Exception {
    var rest = record(contact, order(1, "SUBJECT"));
    assertThat(rest.status()).isEqualTo(403);
    assertThat(rest.json().path("type").asText()).isEqualTo("urn:notitia:problem:starred-data");
    var soap =
        client.soap(
            "crm",
            SOAP,
            """
        <r:recordEntry xmlns:r="urn:notitia:register:v1"><r:subjectId>%s</r:subjectId><r:entry>
          <r:category>order</r:category>
          <r:values><r:value name="number">1</r:value><r:value name="date">2026-01-01</r:value>
            <r:value name="product">7</r:value><r:value name="quantity">1</r:value></r:values>
          <r:source>SUBJECT</r:source></r:entry></r:recordEntry>"""
                .formatted(contact));
    assertThat(soap.text()).contains("urn:notitia:problem:starred-data", "S:Client");
  }

  @Test
  void a_service_entry_needs_the_persons_own_account() throws Exception {
    var message =
        """
        {"category": "message", "source": "SUBJECT",
         "values": {"to": "bo", "sentAt": "2026-01-31T12:00:00Z", "text": "Hello"}}""";
    var refused = record(customer, message);
    assertThat(refused.json().path("type").asText()).isEqualTo("urn:notitia:problem:own-account");
    var account =
        client.post(
            "admin",
            "/api/v1/accounts",
            """
        {"name": "u%s", "personalName": "Ann", "roles": ["subject"], "password": "a-long-enough-passphrase", "subjectId": "%s"}"""
                .formatted(reference, customer));
    assertThat(account.status()).as(account.text()).isEqualTo(201);
    assertThat(record(customer, message).status()).isEqualTo(201);
  }

  @Test
  void an_undeclared_value_is_refused_and_named() throws Exception {
    var refused =
        record(
            customer,
            """
        {"category": "order", "values": {"shoeSize": 42}}""");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").findValuesAsText("field"))
        .contains("values.shoeSize", "values.number");
  }

  @Test
  void the_expiry_date_is_set_when_the_relationship_ends() throws Exception {
    var made =
        record(
            customer,
            """
        {"category": "contract", "source": "SUBJECT", "values": {"number": "K1", "product": "p", "began": "2020-01-01"}}""");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().has("expiresOn")).isFalse();
    var ended =
        client.patch(
            "clerk",
            "/api/v1/subjects/" + customer,
            1,
            """
        {"relationshipEnded": "%s"}"""
                .formatted(ENDED_ON));
    assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    assertThat(client.get("crm", "/api/v1/entries/" + made.id()).json().path("expiresOn").asText())
        .isEqualTo(ENDED_ON.plusYears(10).toString());
  }

  @Test
  void an_entry_patch_with_a_stale_version_is_refused() throws Exception {
    var path = "/api/v1/entries/" + record(customer, order(2, "THIRD_PARTY")).id();
    assertThat(client.patch("clerk", path, 7, "{\"values\": {\"quantity\": 5}}").status())
        .isEqualTo(412);
    var changed = client.patch("clerk", path, 1, "{\"values\": {\"quantity\": 5}}");
    assertThat(changed.json().at("/values/quantity").asInt()).isEqualTo(5);
    assertThat(changed.json().at("/values/number").asText()).isEqualTo("SO1");
    assertThat(client.patch("clerk", path, 2, "{\"category\": \"profile\"}").status())
        .isEqualTo(422);
  }

  @Test
  void an_entry_written_over_soap_is_read_over_rest() throws Exception {
    var made =
        client.soap(
            "crm",
            SOAP,
            """
        <r:recordEntry xmlns:r="urn:notitia:register:v1"><r:subjectId>%s</r:subjectId><r:entry>
          <r:category>order</r:category>
          <r:values><r:value name="number">1</r:value><r:value name="date">2026-01-01</r:value>
            <r:value name="product">7</r:value><r:value name="quantity">4</r:value></r:values>
          <r:source>SUBJECT</r:source></r:entry></r:recordEntry>"""
                .formatted(customer));
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    var listed =
        client
            .get("crm", "/api/v1/subjects/" + customer + "/entries?category=order")
            .json()
            .path("items");
    assertThat(listed.at("/0/values/quantity").asInt()).isEqualTo(4);
    var soap =
        client.soap(
            "crm",
            SOAP,
            """
        <r:listEntries xmlns:r="urn:notitia:register:v1"><r:subjectId>%s</r:subjectId><r:limit>1</r:limit></r:listEntries>"""
                .formatted(customer));
    assertThat(soap.text()).contains("name=\"quantity\">4<");
  }
}
