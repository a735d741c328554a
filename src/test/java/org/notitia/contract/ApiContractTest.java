package org.notitia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.notitia.account.NewPassword;
import org.notitia.contract.Api.Operation;
import org.notitia.document.ProcessingRecord;
import org.notitia.notice.LocalizedText;
import org.notitia.notice.Notice;
import org.notitia.platform.Problem;
import org.notitia.register.NewEntry;
import org.notitia.register.NewSubject;

/** The published document says what the code does: the same operations, the same fields. */
class ApiContractTest {
  private static final Map<String, Class<?>> PATCHED =
      Map.of("updateSubject", NewSubject.class, "updateEntry", NewEntry.class);

  /** What the JSON of an operation is that answers in other forms too. */
  private static final Map<String, Class<?>> ANSWERED =
      Map.of("getPrivacyNotice", Notice.class, "getProcessingRecord", ProcessingRecord.class);

  final Api api;
  final Set<String> compared = new HashSet<>();

  ApiContractTest() throws Exception {
    try (var document = getClass().getResourceAsStream("/openapi/openapi.json")) {
      api = Api.of(new String(document.readAllBytes(), "UTF-8"));
    }
  }

  @Test
  void an_operation_is_a_method_of_its_name_and_address() {
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
  void what_goes_in_and_out_has_the_published_fields() {
    for (var method : Resources.methods()) {
      var operation =
          api.operations().stream()
              .filter(one -> one.id().equals(method.getName()))
              .findFirst()
              .orElseThrow();
      body(method, operation);
      Type answer = ANSWERED.get(method.getName());
      answer = answer == null ? method.getGenericReturnType() : answer;
      if (answer != Response.class && answer != void.class && answer != byte[].class) {
        compare(answer, success(operation), operation.id());
      }
    }
    compare(Problem.class, api.schema("Problem"), "problems");
    assertThat(compared).hasSizeGreaterThan(20);
  }

  private void body(Method method, Operation operation) {
    for (var parameter : method.getParameters()) {
      if (parameter.getAnnotations().length == 0 && parameter.getType() != InputStream.class) {
        var type =
            parameter.getType() == ObjectNode.class
                ? PATCHED.get(operation.id())
                : parameter.getType();
        if (type != null && type != NewPassword.class) { // whose present one only its holder sends
          compare(type, content(operation.node().path("requestBody")), operation.id());
        }
      }
    }
  }

  private static JsonNode success(Operation operation) {
    for (var answer : operation.node().path("responses").properties()) {
      if (answer.getKey().startsWith("2")) {
        return content(answer.getValue());
      }
    }
    throw new AssertionError(operation + " succeeds without an answer");
  }

  private static JsonNode content(JsonNode body) {
    return body.path("content").iterator().next().path("schema");
  }

  private void compare(Type type, JsonNode published, String where) {
    var schema = followed(published);
    if (type instanceof ParameterizedType list && list.getRawType() instanceof Class<?> raw) {
      var item = list.getActualTypeArguments()[list.getActualTypeArguments().length - 1];
      if (Iterable.class.isAssignableFrom(raw)) {
        compare(item, schema.path("items"), where);
      } else if (raw.getName().startsWith("org.notitia")) {
        assertThat(names(schema)).as(where).isEqualTo(Set.of("items", "next"));
        compare(item, schema.at("/properties/items/items"), where);
      }
    } else if (type instanceof Class<?> wire
        && isWire(wire)
        && compared.add(type + published.path("$ref").asText())) {
      var fields = new TreeMap<String, Type>();
      fields(wire, fields);
      assertThat(names(schema))
          .as("%s of %s", wire.getSimpleName(), where)
          .isEqualTo(fields.keySet());
      fields.forEach(
          (name, field) -> compare(field, schema.at("/properties/" + name), where + "." + name));
    }
  }

  private JsonNode followed(JsonNode schema) {
    var reference = schema.path("$ref").asText(schema.at("/allOf/0/$ref").asText());
    return reference.isEmpty() ? schema : api.document().at(reference.substring(1));
  }

  private static Set<String> names(JsonNode schema) {
    var names = new TreeSet<String>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static boolean isWire(Class<?> type) {
    return type.getName().startsWith("org.notitia")
        && !type.isEnum()
        && type != LocalizedText.class
        && !Map.class.isAssignableFrom(type);
  }

  /** Public fields, or a record's components. */
  private static void fields(Class<?> type, Map<String, Type> into) {
    if (type.isRecord()) {
      Arrays.stream(type.getRecordComponents())
          .forEach(one -> into.put(one.getName(), one.getGenericType()));
      return;
    }
    Arrays.stream(type.getFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .forEach(field -> into.put(field.getName(), field.getGenericType()));
  }
}
