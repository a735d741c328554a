package org.notitia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.notitia.account.NewPassword;
import org.notitia.contract.Api.Operation;
import org.notitia.contract.SchemaComparison.Presence;
import org.notitia.document.ProcessingRecord;
import org.notitia.notice.Notice;
import org.notitia.platform.Problem;
import org.notitia.register.NewEntry;
import org.notitia.register.NewSubject;

/** The published document says what the code does: the same operations, the same fields. */
class ApiContractTest {
  /** What the merge patches change, by the operation's path. */
  private static final Map<String, Class<?>> PATCHED =
      Map.of("/subjects/{id}", NewSubject.class, "/entries/{id}", NewEntry.class);

  /** The JSON of operations that answer in other formats too, by the operation's path. */
  private static final Map<String, Class<?>> ANSWERED =
      Map.of("/notice", Notice.class, "/notice/processing-record", ProcessingRecord.class);

  final Api api = Api.packed();
  final SchemaComparison schemas = new SchemaComparison(api);

  @Test
  void every_operation_is_a_method_with_its_id_and_path() {
    var published = new TreeMap<String, String>();
    api.operations().forEach(one -> published.put(one.id(), one.method() + " " + one.path()));
    var coded = new TreeMap<String, String>();
    Resources.methods()
        .forEach(
            method ->
                coded.put(
                    method.getName(),
                    Resources.httpMethod(method).orElseThrow() + " " + Resources.path(method)));
    assertThat(published).isEqualTo(coded);
  }

  @Test
  void bodies_and_answers_have_the_published_fields_types_and_limits() {
    for (var operation : api.operations()) {
      var method = Resources.method(operation.id());
      body(method, operation);
      Type answer = ANSWERED.get(operation.path());
      answer = answer == null ? method.getGenericReturnType() : answer;
      if (answer != Response.class && answer != void.class && answer != byte[].class) {
        schemas.compare(answer, success(operation), Presence.ANSWER, operation.id());
      }
    }
    schemas.compare(Problem.class, api.schema("Problem"), Presence.ANSWER, "problems");
    assertThat(schemas.compared).hasSizeGreaterThan(20);
  }

  private void body(Method method, Operation operation) {
    var type = Resources.body(method).orElse(null);
    var presence = type == ObjectNode.class ? Presence.PATCH : Presence.REQUEST;
    if (presence == Presence.PATCH) {
      type = PATCHED.get(operation.path());
    }
    if (type != null && type != NewPassword.class) { // only its holder sends the current one
      schemas.compare(
          type, content(operation.node().path("requestBody")), presence, operation.id());
    }
  }

  private JsonNode success(Operation operation) {
    for (var status : operation.statuses()) {
      if (status.startsWith("2")) {
        return content(api.response(operation, status));
      }
    }
    throw new AssertionError(operation + " succeeds without an answer");
  }

  private static JsonNode content(JsonNode body) {
    return body.path("content").iterator().next().path("schema");
  }
}
