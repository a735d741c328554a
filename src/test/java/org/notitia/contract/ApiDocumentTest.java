package org.notitia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document is sound in itself, and says each thing once. */
class ApiDocumentTest {
  final Api api = Api.packed();

  @Test
  void every_reference_has_a_target() {
    var references = new TreeSet<>(api.document().findValuesAsText("$ref"));
    assertThat(references)
        .hasSizeGreaterThan(100)
        .allSatisfy(one -> assertThat(one).startsWith("#/components/"))
        .noneMatch(one -> api.document().at(one.substring(1)).isMissingNode());
  }

  @Test
  void every_component_is_used() {
    var references = new TreeSet<>(api.document().findValuesAsText("$ref"));
    var unused = new TreeSet<String>();
    for (var kind : api.document().path("components").properties()) {
      if (!kind.getKey().equals("securitySchemes")) {
        for (var name : Api.names(kind.getValue())) {
          unused.add("#/components/" + kind.getKey() + "/" + name);
        }
      }
    }
    unused.removeAll(references);
    assertThat(unused).isEmpty();
  }

  @Test
  void no_two_schemas_differ_only_in_their_descriptions() {
    var known = new HashMap<JsonNode, String>();
    for (var one : api.document().at("/components/schemas").properties()) {
      var other = known.put(wordless(one.getValue().deepCopy()), one.getKey());
      assertThat(other).as("the same schema as " + one.getKey()).isNull();
    }
    assertThat(known).hasSizeGreaterThan(50);
  }

  private static JsonNode wordless(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("example");
      if (object.path("description").isTextual()) { // or it is a member of that name
        object.remove("description");
      }
    }
    node.forEach(ApiDocumentTest::wordless);
    return node;
  }

  @Test
  void the_parts_of_an_all_of_do_not_exclude_each_other() {
    for (var schema : api.document().findParents("allOf")) {
      if (schema.path("allOf").size() > 1) { // one alone is a reference with its own description
        assertThat(schema.has("additionalProperties")).as(schema.toString()).isFalse();
        for (var part : schema.path("allOf")) {
          assertThat(api.resolved(part).has("additionalProperties")).as(part.toString()).isFalse();
        }
      }
    }
  }

  @Test
  void every_operation_has_a_summary_a_description_and_a_declared_tag() {
    var tags = new TreeSet<String>();
    api.document().path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
    var used = new TreeSet<String>();
    for (var operation : api.operations()) {
      assertThat(operation.node().path("summary").asText()).as(operation.id()).isNotBlank();
      assertThat(operation.node().path("description").asText()).as(operation.id()).isNotBlank();
      used.addAll(Api.texts(operation.node().path("tags")));
    }
    assertThat(used).isEqualTo(tags);
  }
}
