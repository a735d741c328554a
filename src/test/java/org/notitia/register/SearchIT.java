package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

@ExtendWith(RunningServer.class)
class SearchIT {
  final Client client;
  final String mark = "q" + UUID.randomUUID().toString().replace("-", "");

  SearchIT(Client client) {
    this.client = client;
  }

  String register(String json) throws Exception {
    var made = client.post("crm", "/api/v1/subjects", json);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.id();
  }

  List<String> found(String criteria) throws Exception {
    var page = client.post("crm", "/api/v1/subjects/search", criteria);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    return page.json().path("items").findValuesAsText("id");
  }

  @Test
  void a_name_is_found_by_prefixes_of_its_words_regardless_of_case_and_accents() throws Exception {
    var id =
        register(
            """
        {"name": "José MUÑOZ-%s"}"""
                .formatted(mark));
    assertThat(
            found(
                """
        {"name": "munoz %s"}"""
                    .formatted(mark)))
        .containsExactly(id);
    assertThat(
            found(
                """
        {"name": "%s JOS muñ"}"""
                    .formatted(mark.toUpperCase().substring(0, 20))))
        .containsExactly(id);
    assertThat(
            found(
                """
        {"name": "%s unoz"}"""
                    .formatted(mark)))
        .isEmpty();
  }

  @Test
  void an_email_is_found_regardless_of_case_and_a_phone_by_its_digits() throws Exception {
    var digits = Long.toString(Math.abs(mark.hashCode()) + 1_000_000_000L);
    var id =
        register(
            """
        {"name": "Ann", "emails": ["other@example.org", "Zoë.%s@Exämple.org"], "phones": ["+358 (%s) 1"]}"""
                .formatted(mark, digits));
    assertThat(
            found(
                """
        {"email": "ZOË.%s@exämple.ORG"}"""
                    .formatted(mark)))
        .containsExactly(id);
    assertThat(
            found(
                """
        {"phone": "00358%s-1"}"""
                    .formatted(digits)))
        .containsExactly(id);
    assertThat(
            found(
                """
        {"phone": "00358%s-1", "email": "nobody@example.org"}"""
                    .formatted(digits)))
        .isEmpty();
  }

  @Test
  void customer_number_username_and_business_id_are_matched_exactly() throws Exception {
    var id =
        register(
            """
        {"name": "Ann", "customerNumber": "%1$s", "username": "U%1$s", "company": {"businessId": "B%1$s", "role": "buyer"}}"""
                .formatted(mark));
    assertThat(found("{\"customerNumber\": \"%s\"}".formatted(mark))).containsExactly(id);
    assertThat(found("{\"customerNumber\": \"%s\"}".formatted(mark.substring(1)))).isEmpty();
    assertThat(found("{\"username\": \"U%s\"}".formatted(mark))).containsExactly(id);
    assertThat(found("{\"businessId\": \"B%s\"}".formatted(mark))).containsExactly(id);
    var contacts = client.get("clerk", "/api/v1/companies/B" + mark + "/contacts");
    assertThat(contacts.json().path("items").findValuesAsText("id")).containsExactly(id);
  }

  @Test
  void pages_show_each_person_once_although_two_words_of_a_name_match() throws Exception {
    var all = new ArrayList<String>();
    for (var i = 0; i < 7; i++) {
      all.add(
          register(
              """
          {"name": "%1$s%2$d %1$sx%2$d"}"""
                  .formatted(mark, i % 3)));
    }
    var seen = new ArrayList<String>();
    String after = null;
    do {
      var page =
          client.post(
              "crm",
              "/api/v1/subjects/search",
              "{\"name\": \"%s\", \"limit\": 2%s}"
                  .formatted(mark, after == null ? "" : ", \"after\": \"" + after + "\""));
      seen.addAll(page.json().path("items").findValuesAsText("id"));
      after = page.json().path("next").asText(null);
    } while (after != null);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void a_search_without_usable_criteria_is_refused() throws Exception {
    assertThat(client.post("crm", "/api/v1/subjects/search", "{}").status()).isEqualTo(422);
    assertThat(client.post("crm", "/api/v1/subjects/search", "{\"name\": \" - \"}").status())
        .isEqualTo(422);
    assertThat(
            client
                .post("crm", "/api/v1/subjects/search", "{\"name\": \"a\", \"after\": \"x\"}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void a_partner_finds_only_persons_that_it_registered() throws Exception {
    register("{\"name\": \"%s\"}".formatted(mark));
    var own = client.post("partner", "/api/v1/subjects", "{\"name\": \"%s\"}".formatted(mark)).id();
    var page =
        client.post("partner", "/api/v1/subjects/search", "{\"name\": \"%s\"}".formatted(mark));
    assertThat(page.json().path("items").findValuesAsText("id")).containsExactly(own);
    assertThat(found("{\"name\": \"%s\"}".formatted(mark))).hasSize(2).contains(own);
  }
}
