package org.notitia.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.notitia.platform.Problem.Violation;
import org.notitia.platform.json.Json;

/**
 * The JSON Schema of the notice. It is built from the schemas of the OpenAPI document, so the
 * notice is described in one path, and drafts are validated against the published schema.
 */
public final class NoticeSchema {
  private static final String OPENAPI_SCHEMAS = "#/components/schemas/";
  private static final ObjectNode DOCUMENT = buildSchema();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(DOCUMENT);

  private NoticeSchema() {}

  /** The schema as JSON (draft 2020-12). */
  public static JsonNode json() {
    return DOCUMENT;
  }

  /** The violations of the schema, each with its path in the notice; empty if there are none. */
  public static List<Violation> violations(Notice notice) {
    return SCHEMA.validate(Json.tree(notice)).stream().map(NoticeSchema::violation).toList();
  }

  private static Violation violation(ValidationMessage message) {
    var path = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
    var missing = message.getProperty();
    if (missing != null && message.getType().equals("required")) {
      return new Violation(path.isEmpty() ? missing : path + "." + missing, "is required");
    }
    return new Violation(
        path,
        switch (message.getType()) {
          case "minItems", "minProperties", "minLength" -> "must not be empty";
          case "uniqueItems" -> "must not contain duplicates";
          case "enum" -> "must be one of the values that the schema lists";
          default -> "does not match the schema at /api/v1/notice/schema: " + message.getType();
        });
  }

  private static ObjectNode buildSchema() {
    var openapi = openApiSchemas();
    var names = new TreeSet<String>();
    collectReferences(openapi, "Notice", names);
    var schema = openapi.path("Notice").<ObjectNode>deepCopy();
    var definitions = schema.putObject("$defs");
    names.remove("Notice");
    names.forEach(name -> definitions.set(name, openapi.path(name)));
    var text = schema.toString().replace(OPENAPI_SCHEMAS, "#/$defs/");
    var moved = Json.read(text, ObjectNode.class);
    moved.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    moved.put("title", "A privacy notice in force");
    return moved;
  }

  private static void collectReferences(JsonNode schemas, String name, TreeSet<String> names) {
    if (names.add(name)) {
      schemas
          .path(name)
          .findValuesAsText("$ref")
          .forEach(
              ref -> collectReferences(schemas, ref.substring(OPENAPI_SCHEMAS.length()), names));
    }
  }

  private static JsonNode openApiSchemas() {
    try (var document = NoticeSchema.class.getResourceAsStream("/openapi/openapi.json")) {
      return Json.MAPPER.readTree(document).at("/components/schemas");
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
