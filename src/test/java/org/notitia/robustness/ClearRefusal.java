package org.notitia.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;

/** The form of a refusal: a problem, or a fault that contains a problem, without internals. */
final class ClearRefusal {
  /** A part of the requests that must not be in an answer. */
  static final String SECRET = "Zyx987";

  private static final Pattern INTERNALS =
      Pattern.compile(
          "Exception|\\tat |java\\.|javax\\.|jakarta\\.|org\\.|com\\.|<html|cvc-|SQL|glassfish"
              + "|Payara|grizzly",
          Pattern.CASE_INSENSITIVE);
  private static final ObjectMapper JSON = new ObjectMapper();

  private ClearRefusal() {}

  /**
   * Asserts that the answer is a problem with that status that names the field, if one is given.
   */
  static JsonNode assertProblem(RawHttp.Answer answer, int status, String field)
      throws IOException {
    assertThat(answer.raw()).as("an answer").startsWith("HTTP/1.1 " + status);
    assertThat(answer.head().toLowerCase()).contains("content-type: application/problem+json");
    assertRevealsNothing(answer.body());
    var problem = JSON.readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("type").asText()).isNotBlank();
    if (field != null) {
      assertThat(problem.at("/errors").findValuesAsText("field")).contains(field);
    }
    return problem;
  }

  /**
   * Asserts that the answer is a client fault whose problem has that status and names the field, if
   * one is given.
   */
  static void assertFault(RawHttp.Answer answer, int status, String field) {
    assertThat(answer.status()).isBetween(400, 500);
    assertThat(answer.head().toLowerCase()).contains("content-type: text/xml");
    assertRevealsNothing(
        answer.body().replaceAll("http://schemas\\.xmlsoap\\.org/\\S*?\"|urn:[^\"<]*", ""));
    assertThat(answer.body())
        .containsPattern("<faultcode>[\\w-]+:(Client|MustUnderstand|VersionMismatch)</faultcode>")
        .contains("status>" + status + "<", "detail>");
    if (field != null) {
      assertThat(answer.body()).contains("field>" + field + "<");
    }
  }

  private static void assertRevealsNothing(String body) {
    assertThat(body).doesNotContain(SECRET).doesNotContainPattern(INTERNALS);
  }
}
