package org.notitia.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** Invalid ids, page cursors and addresses. */
@ExtendWith(RunningServer.class)
class HostileAddressIT {
  private static final String SUBJECTS = "/api/v1/subjects/";
  private static final byte[] NONE = {};

  final RawHttp raw;
  final String made;
  final String upload;

  HostileAddressIT(Client client) throws Exception {
    this.raw = new RawHttp(client.base());
    this.made = client.post("crm", "/api/v1/subjects", "{\"name\":\"Host Ile\"}").id();
    this.upload =
        client
            .post(
                "crm", "/api/v1/imports", "{\"target\":\"subjects\",\"columns\":{\"n\":\"name\"}}")
            .id();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zyx987",
        "%27",
        "*",
        "+",
        "%20",
        "a%2Fb",
        "%E2%82%AC",
        "<script>",
        "%0d%0aX:y",
        "\u0001",
        ".",
        "..",
        "'%20or%201=1--"
      })
  void an_odd_id_is_not_found(String id) throws Exception {
    ClearRefusal.assertProblem(get("crm", SUBJECTS + id + "/entries"), 404, null);
    ClearRefusal.assertProblem(get("crm", "/api/v1/entries/" + id), 404, null);
  }

  @Test
  void a_very_long_id_is_not_found() throws Exception {
    ClearRefusal.assertProblem(get("crm", SUBJECTS + "x".repeat(7000)), 404, null);
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111111111, customerNumber",
    "%20, customerNumber",
    "a%07b, customerNumber",
    "123456789012345678901234567890123456789012345678901, customerNumber"
  })
  void an_invalid_customer_number_is_refused_and_named(String number, String field)
      throws Exception {
    var body = RawHttp.bytes("{\"name\":\"A\"}");
    var path = SUBJECTS + "by-customer-number/" + number;
    var answer = raw.send("crm", "PUT", path, body, "Content-Type: application/json");
    ClearRefusal.assertProblem(answer, 422, field);
    assertThat(answer.body()).doesNotContain("4111");
  }

  @ParameterizedTest
  @CsvSource({"Zyx987, 400", "1.5, 400", "99999999999, 400", "0, 422", "501, 422", "-1, 422"})
  void a_limit_outside_1_to_500_is_refused(String limit, int status) throws Exception {
    for (var list : lists()) {
      ClearRefusal.assertProblem(
          get(list.get(0), list.get(1) + "?limit=" + limit), status, "limit");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zyx987", "%07", "%F0%9F%98%80", "'%20or%201=1--"})
  void an_invalid_page_cursor_is_refused(String after) throws Exception {
    for (var list : lists()) {
      var answer = get(list.get(0), list.get(1) + "?after=" + after);
      ClearRefusal.assertProblem(answer, list.get(1).endsWith("/changes") ? 400 : 422, "after");
    }
  }

  private List<List<String>> lists() {
    return List.of(
        List.of("crm", SUBJECTS + made + "/entries"),
        List.of("clerk", SUBJECTS + made + "/history"),
        List.of("officer", SUBJECTS + made + "/accesses"),
        List.of("crm", "/api/v1/companies/1/contacts"),
        List.of("crm", "/api/v1/imports"),
        List.of("crm", "/api/v1/imports/" + upload + "/rejections"),
        List.of("crm", "/api/v1/changes"),
        List.of("auditor", "/api/v1/audit"),
        List.of("admin", "/api/v1/accounts"));
  }

  @ParameterizedTest
  @CsvSource({
    "from=Zyx987, 400, from",
    "to=2026-01-01, 400, to",
    "from=%2B999999999-01-01T00:00:00Z, 422, from",
    "to=-999999999-01-01T00:00:00Z, 422, to",
    "act=12345678901234567890123456789012345678901, 422, act",
    "account=4111111111111111, 422, account",
    "subject=%07, 422, subject"
  })
  void an_invalid_audit_search_is_refused_and_the_parameter_is_named(
      String query, int status, String field) throws Exception {
    ClearRefusal.assertProblem(get("auditor", "/api/v1/audit?" + query), status, field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//api/v1/accounts",
        "/./api/v1/accounts",
        "/soap/../api/v1/accounts",
        "/api;x=1/v1/accounts",
        "/api%2fv1/accounts",
        "/api/v1/notice/../accounts",
        "/api/v1/notice;/../accounts",
        "/soap/v1/%2e%2e/%2e%2e/api/v1/accounts"
      })
  void no_path_trick_bypasses_the_login(String path) throws Exception {
    assertThat(get(null, path).status()).isEqualTo(401);
  }

  /** The container itself answers these: it refuses them and reveals nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"%00", "%ff%fe", "%c0%af", "a%5Cb", "\u00FF"})
  void a_path_that_the_container_cannot_decode_is_refused(String id) throws Exception {
    assertThat(get("crm", SUBJECTS + id).raw()).startsWith("HTTP/1.1 400").doesNotContain("<");
  }

  private RawHttp.Answer get(String user, String path) throws IOException {
    return raw.send(user, "GET", path, NONE);
  }
}
