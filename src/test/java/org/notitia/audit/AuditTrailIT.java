package org.notitia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** Every access is recorded in the audit trail (P22). */
@ExtendWith(RunningServer.class)
class AuditTrailIT {
  final Client client;
  final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
  String subject;

  AuditTrailIT(Client client) {
    this.client = client;
  }

  @BeforeEach
  void register_a_person() throws Exception {
    subject = client.post("crm", "/api/v1/subjects", "{\"name\": \"%s\"}".formatted(mark)).id();
  }

  @Test
  void the_trail_shows_who_read_and_changed_a_person_on_both_protocols() throws Exception {
    client.get("clerk", "/api/v1/subjects/" + subject);
    client.soap(
        "officer",
        "/soap/v1/register",
        """
        <r:getSubject xmlns:r="urn:notitia:register:v1"><r:id>%s</r:id></r:getSubject>"""
            .formatted(subject));
    client.patch("clerk", "/api/v1/subjects/" + subject, 1, "{\"gender\": \"OTHER\"}");
    var rows =
        client.get("auditor", "/api/v1/subjects/" + subject + "/accesses").json().path("items");
    assertThat(rows.findValuesAsText("act"))
        .containsExactly("updateSubject", "getSubject", "getSubject", "registerSubject");
    assertThat(rows.findValuesAsText("account"))
        .containsExactly("clerk", "officer", "clerk", "crm");
    assertThat(rows.findValuesAsText("protocol")).containsExactly("REST", "SOAP", "REST", "REST");
    assertThat(rows.findValuesAsText("role")).containsExactly("clerk", "officer", "clerk", "crm");
    assertThat(rows.at("/0/address").asText()).isEqualTo("127.0.0.1");
  }

  @Test
  void the_trail_keeps_the_purpose_that_the_caller_names() throws Exception {
    var path = "/api/v1/subjects/" + subject;
    assertThat(client.get("clerk", path).status()).isEqualTo(200); // for the clerk's default
    var named =
        client.send("clerk", "GET", path, BodyPublishers.noBody(), "Notitia-Purpose", "accounting");
    assertThat(named.status()).as(named.text()).isEqualTo(200);
    var rows = client.get("auditor", path + "/accesses").json().path("items");
    assertThat(rows.at("/0/purpose").asText()).isEqualTo("accounting");
    assertThat(rows.at("/1/purpose").asText()).isEqualTo("customer-service");
  }

  @Test
  void a_list_has_one_row_that_is_found_for_each_person_on_it() throws Exception {
    var other = client.post("crm", "/api/v1/subjects", "{\"name\": \"%s\"}".formatted(mark)).id();
    client.post("clerk", "/api/v1/subjects/search", "{\"name\": \"%s\"}".formatted(mark));
    for (var id : new String[] {subject, other}) {
      var row = client.get("auditor", "/api/v1/subjects/" + id + "/accesses").json().at("/items/0");
      assertThat(row.path("act").asText()).isEqualTo("findSubjects");
      assertThat(row.path("subjects").asInt()).isEqualTo(2);
    }
  }

  @Test
  void the_trail_keeps_a_refusal_although_the_refused_call_is_rolled_back() throws Exception {
    assertThat(client.get("admin", "/api/v1/subjects/" + subject).status()).isEqualTo(403);
    var rows =
        client
            .get("auditor", "/api/v1/audit?subject=" + subject + "&account=admin")
            .json()
            .path("items");
    assertThat(rows).hasSize(1);
    assertThat(rows.at("/0/outcome").asText()).isEqualTo("REFUSED");
    assertThat(rows.at("/0/act").asText()).isEqualTo("getSubject");
  }

  @Test
  void the_trail_is_filtered_by_time_account_and_operation_and_paged() throws Exception {
    client.get("clerk", "/api/v1/subjects/" + subject);
    client.get("clerk", "/api/v1/subjects/" + subject);
    var path = "/api/v1/audit?account=clerk&act=getSubject&subject=" + subject;
    var first = client.get("auditor", path + "&limit=1");
    assertThat(first.json().path("items")).hasSize(1);
    assertThat(first.header("Link")).contains("rel=\"next\"");
    var second =
        client.get("auditor", path + "&limit=1&after=" + first.json().path("next").asText());
    assertThat(second.json().path("items")).hasSize(1);
    assertThat(second.json().has("next")).isFalse();
    assertThat(client.get("auditor", path + "&to=2020-01-01T00:00:00Z").json().path("items"))
        .isEmpty();
    assertThat(client.get("auditor", path + "&from=2020-01-01T00:00:00Z").json().path("items"))
        .hasSize(2);
    assertThat(client.get("auditor", path + "&from=yesterday").status()).isEqualTo(400);
  }

  @Test
  void a_person_sees_the_accesses_to_their_own_data_and_to_nobody_elses() throws Exception {
    var own =
        client
            .post("clerk", "/api/v1/subjects/search", "{\"username\": \"subject\"}")
            .json()
            .at("/items/0/id")
            .asText();
    assertThat(client.get("subject", "/api/v1/subjects/" + own + "/accesses").json().path("items"))
        .isNotEmpty();
    assertThat(client.get("subject", "/api/v1/subjects/" + own).status()).isEqualTo(200);
    assertThat(client.get("subject", "/api/v1/subjects/" + own + "/entries").json().path("items"))
        .isNotEmpty();
    assertThat(client.get("subject", "/api/v1/subjects/" + subject + "/accesses").status())
        .isEqualTo(404);
    assertThat(client.get("subject", "/api/v1/subjects/" + subject).status()).isEqualTo(404);
  }
}
