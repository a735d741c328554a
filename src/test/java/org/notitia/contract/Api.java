package org.notitia.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The OpenAPI document, as far as tests ask it. */
public record Api(JsonNode document) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  /**
   * One operation.
   *
   * @param mediaType of the body it reads, or null
   */
  public record Operation(String id, String method, String path, String mediaType, JsonNode node) {
    @Override
    public String toString() {
      return id;
    }
  }

  public static Api of(String json) throws IOException {
    return new Api(new ObjectMapper().readTree(json));
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
}
