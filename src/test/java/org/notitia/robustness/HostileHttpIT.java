package org.notitia.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** Unknown methods, media types, headers and addresses. */
@ExtendWith(RunningServer.class)
class HostileHttpIT {
  private static final String SUBJECTS = "/api/v1/subjects";
  private static final String UNKNOWN = SUBJECTS + "/01900000-0000-7000-8000-000000000000";
  private static final String JSON = "Content-Type: application/json";
  private static final String PATCH = "Content-Type: application/merge-patch+json";
  private static final byte[] NONE = {};

  final RawHttp raw;

  HostileHttpIT(Client client) {
    this.raw = new RawHttp(client.base());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "TRACE", "FOO", "get", "PROPFIND"})
  void an_unknown_method_is_refused_and_the_known_ones_are_named(String method) throws Exception {
    for (var path : List.of(SUBJECTS, UNKNOWN, "/api/v1/notice", "/", "/index.html")) {
      var answer = raw.send("crm", method, path, NONE, "X-Zyx987: Zyx987");
      ClearRefusal.assertProblem(answer, 405, null);
      assertThat(answer.head()).contains("Allow: ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nix", "/api/v1/nix", "/api/v1", "/api/v2/subjects", "/x.jsp"})
  void an_unknown_address_is_not_found(String path) throws Exception {
    ClearRefusal.assertProblem(raw.send("crm", "GET", path, NONE), 404, null);
    ClearRefusal.assertProblem(
        raw.send("crm", "DELETE", path, NONE), path.startsWith("/api/v1/") ? 404 : 405, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/WEB-INF/web.xml",
        "/WEB-INF/classes/META-INF/persistence.xml",
        "/web-inf/web.xml",
        "/%57EB-INF/web.xml",
        "//WEB-INF/web.xml",
        "/x/../WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/application.wadl",
        "/health"
      })
  void internal_files_are_not_served(String path) throws Exception {
    ClearRefusal.assertProblem(raw.send(null, "GET", path, NONE), 404, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi", "/metrics"})
  void the_containers_own_endpoints_are_closed(String path) throws Exception {
    assertThat(raw.send(null, "GET", path, NONE).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "text/vnd.nothing, 406",
    "Zyx987, 406",
    "image/*, 406",
    "application/, 400",
    "a/b/c, 400",
    "application/json;q=x, 400"
  })
  void an_unsupported_or_malformed_accept_header_is_refused(String accept, int status)
      throws Exception {
    for (var path :
        List.of(UNKNOWN, "/api/v1/notice", "/api/v1/notice/feed", "/api/v1/openapi.json")) {
      ClearRefusal.assertProblem(
          raw.send("crm", "GET", path, NONE, "Accept: " + accept), status, null);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 415",
    "application/xml, 415",
    "multipart/form-data; boundary=x, 415",
    "application/x-www-form-urlencoded, 415",
    "application/merge-patch+json, 415",
    "Zyx987, 400",
    "/, 400"
  })
  void a_body_of_another_media_type_is_refused(String type, int status) throws Exception {
    var answer =
        raw.send(
            "crm", "POST", SUBJECTS, RawHttp.bytes("{\"name\":\"A\"}"), "Content-Type: " + type);
    ClearRefusal.assertProblem(answer, status, null);
  }

  @Test
  void a_body_without_its_media_type_is_refused() throws Exception {
    ClearRefusal.assertProblem(
        raw.send("crm", "POST", SUBJECTS, RawHttp.bytes("{\"name\":\"A\"}")), 415, null);
    ClearRefusal.assertProblem(raw.send("crm", "POST", SUBJECTS, NONE), 415, null);
    ClearRefusal.assertProblem(
        raw.send("crm", "PATCH", UNKNOWN, RawHttp.bytes("{}"), JSON), 415, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zyx987", "*", "\"x\"", "W/\"1\"", "1", "\"99999999999999999999\"", ""})
  void a_malformed_if_match_header_changes_nothing(String seen) throws Exception {
    var made = raw.send("crm", "POST", SUBJECTS, RawHttp.bytes("{\"name\":\"Host Ile\"}"), JSON);
    var path = made.head().replaceAll("(?s).*Location: \\S*?(/api/\\S+).*", "$1");
    var change = RawHttp.bytes("{\"gender\":\"OTHER\"}");
    ClearRefusal.assertProblem(
        raw.send("crm", "PATCH", path, change, PATCH, "If-Match: " + seen), 412, null);
    ClearRefusal.assertProblem(raw.send("crm", "PATCH", path, change, PATCH), 428, null);
  }

  @Test
  void a_malformed_idempotency_key_is_refused() throws Exception {
    for (var key : List.of("Zyx987 Zyx987", "x".repeat(101), "")) {
      var body = RawHttp.bytes("{\"name\":\"A\"}");
      ClearRefusal.assertProblem(
          raw.send("crm", "POST", SUBJECTS, body, JSON, "Idempotency-Key: " + key), 400, null);
    }
  }

  @Test
  void a_body_of_a_get_request_is_ignored() throws Exception {
    ClearRefusal.assertProblem(
        raw.send("crm", "GET", UNKNOWN, RawHttp.bytes("{\"a\":1}"), JSON), 404, null);
  }
}
