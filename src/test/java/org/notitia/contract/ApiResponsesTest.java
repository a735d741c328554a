package org.notitia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.notitia.contract.Api.Operation;
import org.notitia.platform.Page;

/** The statuses, headers and media types of an operation are those that its method answers. */
class ApiResponsesTest {
  final Api api = Api.packed();

  private void forEach(BiConsumer<Operation, Method> check) {
    assertThat(api.operations()).hasSizeGreaterThan(60);
    api.operations().forEach(one -> check.accept(one, Resources.method(one.id())));
  }

  @Test
  void the_success_status_is_that_of_the_method() {
    forEach(
        (operation, method) -> {
          var success = new TreeSet<>(operation.statuses());
          success.removeIf(status -> !status.startsWith("2"));
          var said = assertThat(success).as(operation.id());
          if (method.getReturnType() == void.class) {
            said.containsExactly("204");
          } else if (Resources.calls(method, Response.class, "accepted")) {
            said.containsExactly("202");
          } else if (Resources.calls(method, Response.class, "created")) {
            said.containsExactly("201");
          } else if (Resources.callsAnnotated(method, "Idempotent")) {
            said.contains("201").isSubsetOf("200", "201");
          } else if (hasOutcome(method) && operation.method().equals("PUT")) {
            said.contains("200").isSubsetOf("200", "201");
          } else {
            said.containsExactly("200");
          }
        });
  }

  @Test
  void an_operation_for_certain_roles_names_them_and_declares_its_refusals() {
    forEach(
        (operation, method) -> {
          var roles = Resources.roles(method);
          var named = Api.texts(operation.node().path("x-roles"));
          if (roles.isEmpty()) {
            assertThat(named).as(operation.id()).isIn(Set.of("any"), Set.of("public"));
          } else {
            assertThat(named).as(operation.id()).isEqualTo(roles);
            assertThat(operation.statuses()).as(operation.id()).contains("401", "403", "429");
          }
          assertThat(named.contains("public"))
              .as(operation.id())
              .isEqualTo(
                  operation.node().path("security").isArray()
                      && operation.node().path("security").isEmpty());
        });
  }

  @Test
  void an_operation_with_an_id_declares_404() {
    forEach(
        (operation, method) -> {
          if (operation.path().contains("{id}")) {
            assertThat(operation.statuses()).as(operation.id()).contains("404");
          }
        });
  }

  @Test
  void an_operation_with_a_body_declares_400_413_415_and_422() {
    forEach(
        (operation, method) -> {
          var body = Resources.body(method);
          var said = assertThat(operation.statuses()).as(operation.id());
          if (body.isPresent()) {
            said.contains("400", "415", "422");
          } else {
            said.doesNotContain("415");
          }
          var isBounded = body.isPresent() && body.get() != InputStream.class;
          assertThat(operation.statuses().contains("413")).as(operation.id()).isEqualTo(isBounded);
          assertThat(operation.node().at("/requestBody/required").asBoolean())
              .as(operation.id())
              .isEqualTo(body.isPresent());
        });
  }

  @Test
  void an_operation_with_query_parameters_declares_400() {
    forEach(
        (operation, method) -> {
          if (!api.parameters(operation, "query").isEmpty()) {
            assertThat(operation.statuses()).as(operation.id()).contains("400");
          }
        });
  }

  @Test
  void an_operation_with_if_match_declares_412_and_428() {
    forEach(
        (operation, method) -> {
          var condition = condition(method);
          if (condition.isPresent()) {
            var header = api.parameters(operation, "header").get("If-Match");
            var isRequired = Resources.calls(method, condition.get(), "required");
            assertThat(header.path("required").asBoolean()).isEqualTo(isRequired);
            assertThat(operation.statuses()).as(operation.id()).contains("412");
            assertThat(operation.statuses().contains("428")).isEqualTo(isRequired);
          } else {
            assertThat(operation.statuses()).as(operation.id()).doesNotContain("428");
          }
        });
  }

  /** The type of the parameter that holds {@code If-Match}. */
  private static Optional<Class<?>> condition(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(HeaderParam.class))
        .filter(parameter -> parameter.getAnnotation(HeaderParam.class).value().equals("If-Match"))
        .<Class<?>>map(java.lang.reflect.Parameter::getType)
        .findFirst();
  }

  @Test
  void a_success_declares_the_headers_of_its_body() {
    forEach(
        (operation, method) -> {
          for (var status : operation.statuses()) {
            var headers = Api.names(api.response(operation, status).path("headers"));
            if (status.startsWith("2") && method.getReturnType() != Response.class) {
              var said = operation + " " + status;
              assertThat(headers.contains("ETag")).as(said).isEqualTo(hasOutcome(method));
              var isPage = method.getReturnType() == Page.class;
              assertThat(headers.contains("Link"))
                  .as(said)
                  .isEqualTo(isPage && operation.method().equals("GET"));
            }
            if (status.equals("201") && !operation.id().equals("recordChoice")) {
              assertThat(headers).as(operation.id()).contains("Location");
            }
          }
        });
  }

  /** Whether the answer has a version and says what the call did. */
  private static boolean hasOutcome(Method method) {
    return Arrays.stream(method.getReturnType().getMethods())
        .anyMatch(one -> one.getName().equals("outcome"));
  }

  @Test
  void bodies_have_the_media_types_of_the_method() {
    forEach(
        (operation, method) -> {
          if (Resources.body(method).isPresent()) {
            assertThat(Api.names(operation.node().at("/requestBody/content")))
                .as(operation.id())
                .isEqualTo(types(method, Consumes.class, Consumes::value));
          }
          for (var status : operation.statuses()) {
            if (status.startsWith("2") && method.getReturnType() != void.class) {
              assertThat(Api.names(api.response(operation, status).path("content")))
                  .as(operation.id())
                  .isEqualTo(types(method, Produces.class, Produces::value));
            }
          }
        });
  }

  private static <A extends Annotation> Set<String> types(
      Method method, Class<A> kind, Function<A, String[]> value) {
    var own = method.getAnnotation(kind);
    var known = own == null ? method.getDeclaringClass().getAnnotation(kind) : own;
    return new TreeSet<>(Set.of(value.apply(known)));
  }
}
