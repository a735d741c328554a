package org.notitia.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What a clear refusal looks like: a problem, or a fault with a problem in it, and nothing else.
 */
final class ClearRefusal {
  /** Stands in what is sent; must not come back. */
  static final String SECRET = "Zyx987";

  private static final Pattern INTERNALS =
      Pattern.compile(
          "Exception|\\tat |java\\.|javax\\.|jakarta\\.|org\\.|com\\.|<html|cvc-|SQL|glassfish"
              + "|Payara|grizzly",
          Pattern.CASE_INSENSITIVE);
  private static final ObjectMapper JSON = new ObjectMapper();

  private ClearRefusal() {}

  /** Over REST: that status, and the field named if there is one. */
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

  /** Over SOAP: the caller's fault, with that status and field in its problem. */
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
