package org.notitia.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The OpenAPI document, as far as tests read it. */
public record Api(JsonNode document) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  /**
   * One operation.
   *
   * @param mediaType of the request body, or null
   */
  public record Operation(String id, String method, String path, String mediaType, JsonNode node) {
    @Override
    public String toString() {
      return id;
    }

    Set<String> statuses() {
      return names(node.path("responses"));
    }
  }

  public static Api of(String json) throws IOException {
    return new Api(new ObjectMapper().readTree(json));
  }

  /** The document that the build packs. */
  static Api packed() {
    try (var file = Api.class.getResourceAsStream("/openapi/openapi.json")) {
      return new Api(new ObjectMapper().readTree(file));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  public List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  private static Operation operation(String path, String method, JsonNode node) {
    var types = node.at("/requestBody/content").fieldNames();
    return new Operation(
        node.path("operationId").asText(),
        method.toUpperCase(),
        path,
        types.hasNext() ? types.next() : null,
        node);
  }

  public JsonNode schema(String name) {
    return document.at("/components/schemas/" + name);
  }

  /** The parameters of an operation in one place, such as {@code query}, by name. */
  Map<String, JsonNode> parameters(Operation operation, String place) {
    var parameters = new TreeMap<String, JsonNode>();
    for (var one : operation.node().path("parameters")) {
      var parameter = resolved(one);
      if (parameter.path("in").asText().equals(place)) {
        parameters.put(parameter.path("name").asText(), parameter);
      }
    }
    return parameters;
  }

  JsonNode response(Operation operation, String status) {
    return resolved(operation.node().path("responses").path(status));
  }

  /** What a reference points to; anything else as it is. */
  JsonNode resolved(JsonNode node) {
    var target = node;
    while (target.has("$ref")) {
      target = document.at(target.path("$ref").asText().substring(1));
    }
    return target;
  }

  /** A schema with its references resolved and the parts of its {@code allOf} merged into one. */
  ObjectNode flat(JsonNode schema) {
    var node = resolved(schema);
    var flat = new ObjectMapper().createObjectNode();
    node.path("allOf").forEach(part -> merge(flat, flat(part)));
    if (node instanceof ObjectNode own) {
      merge(flat, own.deepCopy().without("allOf"));
    }
    return flat;
  }

  private static void merge(ObjectNode into, ObjectNode part) {
    for (var member : part.properties()) {
      switch (member.getKey()) {
        case "properties" ->
            into.withObject("/properties").setAll((ObjectNode) member.getValue().deepCopy());
        case "required" -> member.getValue().forEach(into.withArray("/required")::add);
        default -> into.set(member.getKey(), member.getValue());
      }
    }
  }

  static Set<String> names(JsonNode object) {
    var names = new TreeSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  static Set<String> texts(JsonNode array) {
    var texts = new TreeSet<String>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
