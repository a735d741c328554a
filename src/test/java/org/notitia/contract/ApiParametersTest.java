package org.notitia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.notitia.platform.Page;

/** The parameters of an operation are those that its method, or a filter before it, reads. */
class ApiParametersTest {
  /** Headers that are read by filters, by the container or by the documents themselves. */
  private static final Set<String> READ_ELSEWHERE =
      Set.of("Accept-Language", "Idempotency-Key", "If-None-Match", "Notitia-Purpose");

  final Api api = Api.packed();

  @Test
  void path_parameters_are_required_and_those_of_the_method() {
    for (var operation : api.operations()) {
      var method = Resources.method(operation.id());
      var published = api.parameters(operation, "path");
      var coded = read(method, PathParam.class, PathParam::value);
      assertThat(published.keySet()).as(operation.id()).isEqualTo(coded.keySet());
      for (var name : coded.keySet()) {
        assertThat(operation.path()).contains("{" + name + "}");
        assertThat(published.get(name).path("required").asBoolean()).as(operation.id()).isTrue();
        compare(coded.get(name), published.get(name), operation.id() + " " + name);
      }
    }
  }

  @Test
  void query_parameters_are_those_of_the_method() {
    for (var operation : api.operations()) {
      var method = Resources.method(operation.id());
      var published = api.parameters(operation, "query");
      var coded = read(method, QueryParam.class, QueryParam::value);
      if (beans(method).findAny().isPresent()) { // shared by documents that ignore some of them
        assertThat(coded.keySet()).as(operation.id()).containsAll(published.keySet());
      } else {
        assertThat(published.keySet()).as(operation.id()).isEqualTo(coded.keySet());
      }
      published.forEach((name, one) -> compare(coded.get(name), one, operation.id() + " " + name));
    }
  }

  @Test
  void the_page_sizes_are_those_of_the_code() {
    var checked = 0;
    for (var operation : api.operations()) {
      var limit = api.parameters(operation, "query").get("limit");
      if (limit != null) {
        assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(Page.LARGEST);
        assertThat(limit.at("/schema/default").asInt()).isEqualTo(Page.USUAL);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  @Test
  void every_value_of_the_format_parameter_is_a_produced_media_type() {
    var checked = 0;
    for (var operation : api.operations()) {
      var format = api.parameters(operation, "query").get("format");
      if (format != null) {
        var method = Resources.method(operation.id());
        assertThat(format.at("/schema/enum"))
            .as(operation.id())
            .hasSize(method.getAnnotation(Produces.class).value().length);
        checked++;
      }
    }
    assertThat(checked).isEqualTo(2);
  }

  @Test
  void header_parameters_are_those_of_the_method_or_of_a_filter() {
    for (var operation : api.operations()) {
      var method = Resources.method(operation.id());
      var published = api.parameters(operation, "header");
      var coded = read(method, HeaderParam.class, HeaderParam::value);
      coded.remove("Authorization"); // declared as a security scheme
      assertThat(published.keySet()).as(operation.id()).containsAll(coded.keySet());
      var others = new TreeMap<>(published);
      others.keySet().removeAll(coded.keySet());
      assertThat(READ_ELSEWHERE).as(operation.id()).containsAll(others.keySet());
      published.values().forEach(one -> assertThat(type(one)).isEqualTo("string"));
    }
  }

  @Test
  void an_operation_has_an_idempotency_key_where_the_service_stores_answers() {
    for (var operation : api.operations()) {
      var method = Resources.method(operation.id());
      assertThat(api.parameters(operation, "header").containsKey("Idempotency-Key"))
          .as(operation.id())
          .isEqualTo(Resources.callsAnnotated(method, "Idempotent"));
    }
  }

  /** What the method reads by that annotation: names and types, also from a bean of parameters. */
  private static <A extends Annotation> Map<String, Class<?>> read(
      Method method, Class<A> kind, Function<A, String> name) {
    var read = new TreeMap<String, Class<?>>();
    for (var one : method.getParameters()) {
      put(one, one.getType(), kind, name, read);
    }
    beans(method)
        .flatMap(bean -> Arrays.stream(bean.getFields()))
        .forEach(field -> put(field, field.getType(), kind, name, read));
    return read;
  }

  private static Stream<Class<?>> beans(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
        .map(java.lang.reflect.Parameter::getType);
  }

  private static <A extends Annotation> void put(
      AnnotatedElement element,
      Class<?> type,
      Class<A> kind,
      Function<A, String> name,
      Map<String, Class<?>> into) {
    var annotation = element.getAnnotation(kind);
    if (annotation != null) {
      into.put(name.apply(annotation), type);
    }
  }

  private void compare(Class<?> type, JsonNode published, String where) {
    var schema = api.flat(published.path("schema"));
    if (type.isEnum()) {
      assertThat(SchemaComparison.constants(schema)).as(where).isEqualTo(WireTypes.constants(type));
    } else if (type == Integer.class || type == Long.class) {
      assertThat(type(published)).as(where).isEqualTo("integer");
      assertThat(schema.path("format").asText())
          .as(where)
          .isEqualTo(type == Integer.class ? "int32" : "int64");
    } else if (type == Instant.class) {
      assertThat(schema.path("format").asText()).as(where).isEqualTo("date-time");
    } else {
      assertThat(type).as(where).isEqualTo(String.class);
      assertThat(type(published)).as(where).isIn("string", "integer");
    }
  }

  private String type(JsonNode parameter) {
    return api.flat(parameter.path("schema")).path("type").asText();
  }
}
