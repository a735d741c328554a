package org.notitia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.notitia.platform.rest.Creates;
import org.notitia.platform.web.EntryId;
import org.notitia.platform.web.SubjectId;

/** Resource methods are marked with what the filters need to know of them. */
class ResourceRulesTest {
  /** It streams its response, and sets the address itself. */
  private static final String SETS_LOCATION_ITSELF = "openAudience";

  @Test
  void a_path_of_a_data_subject_marks_its_id_for_the_audit_trail() {
    assertThat(named("/subjects/{id}")).hasSizeGreaterThan(10);
    assertThat(marked(SubjectId.class)).isEqualTo(named("/subjects/{id}"));
  }

  @Test
  void a_path_of_an_entry_marks_its_id_for_the_audit_trail() {
    assertThat(named("/entries/{id}")).hasSizeGreaterThan(1);
    assertThat(marked(EntryId.class)).isEqualTo(named("/entries/{id}"));
  }

  @Test
  void an_operation_whose_response_has_a_location_says_what_it_creates() throws Exception {
    Api api;
    try (var document = getClass().getResourceAsStream("/openapi/openapi.json")) {
      api = Api.of(new String(document.readAllBytes(), "UTF-8"));
    }
    var published = new TreeSet<String>();
    for (var operation : api.operations()) {
      var created = resolved(api, operation.node().at("/responses/201"));
      if (created.path("headers").has("Location")) {
        published.add(operation.id());
      }
    }
    published.remove(SETS_LOCATION_ITSELF);
    var coded =
        Resources.methods().stream()
            .filter(method -> method.isAnnotationPresent(Creates.class))
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(coded).isEqualTo(published);
  }

  private static JsonNode resolved(Api api, JsonNode response) {
    var reference = response.path("$ref").asText();
    return reference.isEmpty() ? response : api.document().at(reference.substring(1));
  }

  private static Set<String> named(String path) {
    return Resources.methods().stream()
        .filter(method -> (Resources.path(method) + "/").startsWith(path + "/"))
        .map(Method::getName)
        .collect(Collectors.toSet());
  }

  private static Set<String> marked(Class<? extends Annotation> mark) {
    return Resources.methods().stream()
        .filter(
            method ->
                Arrays.stream(method.getParameters())
                    .anyMatch(
                        one ->
                            one.isAnnotationPresent(mark)
                                && one.isAnnotationPresent(PathParam.class)))
        .map(Method::getName)
        .collect(Collectors.toSet());
  }
}
