package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.platform.Ids;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.RunningServer;

/** Data that is not collected for a purpose is neither read nor written for it (P2). */
@ExtendWith(RunningServer.class)
class PurposesIT {
  static final String PURPOSE = "Notitia-Purpose";
  static final String LEFT_OUT = "Notitia-Left-Out";

  final Client client;
  final String number = "purpose-" + Ids.next();
  final String address;

  PurposesIT(Client client) throws Exception {
    this.client = client;
    var person =
        client.post(
            "crm",
            "/api/v1/subjects",
            """
            {"name": "Pur Pose", "username": "%s", "customerNumber": "%s", "emails": ["pur@example.org"],
             "company": {"businessId": "1234567-8", "name": "Example Oy"}}"""
                .formatted(number, number));
    this.address = "/api/v1/subjects/" + person.id();
  }

  private Answer get(String user, String path, String purpose) throws Exception {
    return client.send(user, "GET", path, BodyPublishers.noBody(), PURPOSE, purpose);
  }

  private Answer profile() throws Exception {
    return client.post(
        "crm",
        address + "/entries",
        """
        {"category": "profile", "values": {"segment": "walkers", "drawnFrom": "orders"}}""");
  }

  private static void assertRefused(Answer answer) throws Exception {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("type").asText()).endsWith(":purpose");
  }

  @Test
  void data_that_is_not_collected_for_the_purpose_is_left_out_and_reported() throws Exception {
    var usual = client.get("crm", address);
    assertThat(usual.json().at("/emails/0").asText()).isEqualTo("pur@example.org");
    assertThat(usual.header(LEFT_OUT)).isNull();
    var accounting = get("crm", address, "accounting");
    assertThat(accounting.json().has("emails")).isFalse();
    assertThat(accounting.json().at("/company/name").asText()).isEqualTo("Example Oy");
    assertThat(accounting.header(LEFT_OUT)).isEqualTo("contact");
    var online = get("crm", address, "online-service");
    assertThat(online.json().has("company")).isFalse();
    assertThat(online.json().has("emails")).isTrue();
  }

  @Test
  void the_same_data_is_left_out_over_soap() throws Exception {
    var id = address.substring(address.lastIndexOf('/') + 1);
    var message =
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body><getSubject xmlns='urn:notitia:register:v1'><id>"
            + id
            + "</id></getSubject></S:Body></S:Envelope>";
    var answer =
        client.send(
            "clerk",
            "POST",
            "/soap/v1/register",
            BodyPublishers.ofString(message),
            "Content-Type",
            "text/xml",
            PURPOSE,
            "accounting");
    assertThat(answer.text()).contains("Example Oy").doesNotContain("pur@example.org");
    assertThat(answer.header(LEFT_OUT)).isEqualTo("contact");
  }

  @Test
  void a_search_by_data_that_is_not_collected_for_the_purpose_is_refused() throws Exception {
    var asked = "{\"email\": \"pur@example.org\"}";
    assertThat(client.post("crm", "/api/v1/subjects/search", asked).status()).isEqualTo(200);
    assertRefused(client.post("crm", "/api/v1/subjects/search", asked, PURPOSE, "accounting"));
  }

  @Test
  void data_that_is_not_collected_for_the_purpose_cannot_be_changed() throws Exception {
    var path = "/api/v1/subjects/by-customer-number/" + number;
    var without = "{\"name\": \"Pur Pose\", \"username\": \"%s\"}".formatted(number);
    assertThat(client.put("crm", path, without, PURPOSE, "accounting").status()).isEqualTo(200);
    assertThat(client.get("crm", address).json().at("/emails/0").asText())
        .isEqualTo("pur@example.org");
    var with = without.replace("}", ", \"emails\": [\"other@example.org\"]}");
    assertRefused(client.put("crm", path, with, PURPOSE, "accounting"));
  }

  @Test
  void an_entry_is_shown_only_for_a_purpose_of_its_category() throws Exception {
    var entry = profile();
    assertThat(entry.status()).isEqualTo(201);
    var list = client.get("crm", address + "/entries");
    assertThat(list.json().path("items")).isEmpty();
    assertThat(list.header(LEFT_OUT)).contains("profile");
    assertRefused(client.get("crm", address + "/entries?category=profile"));
    assertRefused(client.get("crm", "/api/v1/entries/" + entry.id()));
    assertThat(get("crm", address + "/entries", "personalisation").json().path("items")).hasSize(1);
    var officers = client.get("officer", address + "/entries");
    assertThat(officers.json().path("items")).hasSize(1);
    assertThat(officers.header(LEFT_OUT)).isNull();
  }

  @Test
  void an_entry_for_a_purpose_that_its_category_does_not_serve_is_refused() throws Exception {
    assertRefused(
        client.post(
            "crm",
            address + "/entries",
            """
            {"category": "profile", "values": {"segment": "walkers", "drawnFrom": "orders"}}""",
            PURPOSE,
            "accounting"));
  }

  @Test
  void the_history_leaves_out_the_same_data() throws Exception {
    var entry = profile();
    client.patch(
        "crm", "/api/v1/entries/" + entry.id(), 1, "{\"values\": {\"segment\": \"swimmers\"}}");
    client.patch("crm", address, 1, "{\"emails\": [\"new@example.org\"]}");
    assertThat(client.get("officer", address + "/history").json().path("items")).hasSize(2);
    assertThat(client.get("clerk", address + "/history").json().path("items")).hasSize(1);
    assertThat(get("clerk", address + "/history", "accounting").json().path("items")).isEmpty();
  }

  @Test
  void an_unknown_purpose_is_refused() throws Exception {
    var refused = get("crm", address, "curiosity");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("purpose");
  }

  @Test
  void the_audit_trail_names_the_default_purpose_when_the_caller_names_none() throws Exception {
    profile();
    client.get("officer", address);
    var accesses = client.get("auditor", address + "/accesses").json().path("items");
    assertThat(accesses)
        .extracting(one -> one.path("act").asText() + " for " + one.path("purpose").asText())
        .containsExactly(
            "getSubject for rights",
            "recordEntry for personalisation",
            "registerSubject for customer-service");
  }
}
