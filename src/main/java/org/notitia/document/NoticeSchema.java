package org.notitia.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The JSON Schema (2020-12) of the notice, made from its description in the OpenAPI document: one
 * description, published twice.
 */
final class NoticeSchema {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String COMPONENT = "#/components/schemas/";

  private final JsonNode components;
  private final ObjectNode definitions = MAPPER.createObjectNode();

  private NoticeSchema(JsonNode components) {
    this.components = components;
  }

  static String at(String address) {
    try (var api = NoticeSchema.class.getResourceAsStream("/openapi/openapi.json")) {
      var made = new NoticeSchema(MAPPER.readTree(api).at("/components/schemas"));
      var schema = MAPPER.createObjectNode();
      schema
          .put("$schema", "https://json-schema.org/draft/2020-12/schema")
          .put("$id", address + "/api/v1/notice/schema")
          .put("title", "Privacy notice");
      schema.setAll((ObjectNode) made.converted(made.components.path("Notice")));
      schema.set("$defs", made.definitions);
      return schema.toPrettyString();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** What OpenAPI 3.0 writes in a way of its own is its example and where the definitions stand. */
  private JsonNode converted(JsonNode node) {
    if (node instanceof ArrayNode list) {
      var result = MAPPER.createArrayNode();
      list.forEach(one -> result.add(converted(one)));
      return result;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    var result = MAPPER.createObjectNode();
    object
        .properties()
        .forEach(
            one -> {
              if (one.getKey().equals("$ref")) {
                result.put("$ref", "#/$defs/" + define(one.getValue().asText()));
              } else if (one.getKey().equals("example") && !isProperty(object)) {
                result.putArray("examples").add(one.getValue());
              } else {
                result.set(one.getKey(), converted(one.getValue()));
              }
            });
    return result;
  }

  /** A list of properties may have one of the name example; a schema has a type or a reference. */
  private static boolean isProperty(ObjectNode object) {
    return !object.path("type").isTextual() && !object.has("allOf");
  }

  private String define(String reference) {
    var name = reference.substring(COMPONENT.length());
    if (!definitions.has(name)) {
      definitions.putNull(name); // on its way, should it refer to itself
      definitions.set(name, converted(components.path(name)));
    }
    return name;
  }
}
