package org.notitia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.notitia.platform.Page;

/** Compares Java types with the schemas published for them, down to the last field. */
final class SchemaComparison {
  /** What JSON calls a Java type: its type, and its format or null. */
  private record Scalar(String type, String format) {}

  private static final Map<Class<?>, Scalar> SCALARS =
      Map.of(
          boolean.class, new Scalar("boolean", null),
          Boolean.class, new Scalar("boolean", null),
          int.class, new Scalar("integer", "int32"),
          Integer.class, new Scalar("integer", "int32"),
          long.class, new Scalar("integer", "int64"),
          Long.class, new Scalar("integer", "int64"),
          Instant.class, new Scalar("string", "date-time"),
          LocalDate.class, new Scalar("string", "date"),
          Period.class, new Scalar("string", null));

  /** What the schema must say of members that are required. */
  enum Presence {
    /** An answer: what cannot be null is required. */
    ANSWER,
    /** A request: what validation demands is required, and nothing else. */
    REQUEST,
    /** A merge patch: nothing is required. */
    PATCH
  }

  private final Api api;
  final Set<String> compared = new HashSet<>();

  SchemaComparison(Api api) {
    this.api = api;
  }

  void compare(Type type, JsonNode published, Presence presence, String where) {
    var schema = api.flat(published);
    if (type instanceof ParameterizedType generic) {
      compareGeneric(generic, schema, presence, where);
    } else if (type instanceof Class<?> known) {
      compareClass(known, published, schema, presence, where);
    }
  }

  private void compareGeneric(
      ParameterizedType type, JsonNode schema, Presence presence, String where) {
    var raw = (Class<?>) type.getRawType();
    var last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    if (Iterable.class.isAssignableFrom(raw)) {
      assertThat(schema.path("type").asText()).as(where).isEqualTo("array");
      compare(last, schema.path("items"), presence, where + "[]");
    } else if (Map.class.isAssignableFrom(raw)) {
      compareMap(type, schema, presence, where);
    } else if (raw == Page.class) {
      assertThat(Api.names(schema.path("properties"))).as(where).isEqualTo(Set.of("items", "next"));
      var items = schema.at("/properties/items");
      assertThat(items.path("maxItems").asInt()).as(where).isEqualTo(Page.LARGEST);
      assertThat(Api.texts(schema.path("required"))).as(where).contains("items");
      compare(last, items.path("items"), presence, where);
    } else {
      throw new AssertionError(where + ": a type unknown here, " + type);
    }
  }

  private void compareMap(Type type, JsonNode schema, Presence presence, String where) {
    assertThat(schema.path("type").asText()).as(where).isEqualTo("object");
    var values = schema.path("additionalProperties");
    if (values.isObject()) {
      compare(WireTypes.values(type), values, presence, where + ".*");
    }
    for (var one : schema.path("properties").properties()) {
      compare(WireTypes.values(type), one.getValue(), presence, where + "." + one.getKey());
    }
  }

  private void compareClass(
      Class<?> type, JsonNode published, JsonNode schema, Presence presence, String where) {
    var json = schema.path("type").asText();
    var value = type.isEnum() ? null : WireTypes.value(type).orElse(null);
    if (value != null) {
      compare(value, published, presence, where);
    } else if (type.isEnum()) {
      assertThat(json).as(where).isEqualTo("string");
      assertThat(constants(schema)).as(where).isEqualTo(WireTypes.constants(type));
    } else if (type == String.class) {
      assertThat(json).as(where).isEqualTo("string");
      assertThat(schema.path("format").asText("")).as(where).isIn("", "uuid", "password");
    } else if (SCALARS.containsKey(type)) {
      var scalar = SCALARS.get(type);
      assertThat(json).as(where).isEqualTo(scalar.type);
      assertThat(schema.path("format").asText(null)).as(where).isEqualTo(scalar.format);
    } else if (Map.class.isAssignableFrom(type)) {
      compareMap(type, schema, presence, where);
    } else if (WireTypes.isObject(type)) {
      compareObject(type, published, schema, presence, where);
    }
  }

  private void compareObject(
      Class<?> type, JsonNode published, JsonNode schema, Presence presence, String where) {
    if (!compared.add(type + published.path("$ref").asText() + presence)) {
      return;
    }
    assertThat(schema.path("type").asText()).as(where).isEqualTo("object");
    var fields = WireTypes.fields(type);
    assertThat(Api.names(schema.path("properties")))
        .as("%s of %s", type.getSimpleName(), where)
        .isEqualTo(fields.stream().map(Field::getName).collect(Collectors.toSet()));
    compareRequired(type, schema, presence, where);
    var inside = presence == Presence.PATCH ? Presence.PATCH : inside(type, presence);
    for (var field : fields) {
      var member = schema.at("/properties/" + field.getName());
      compare(field.getGenericType(), member, inside, where + "." + field.getName());
      new Bounds(api).compare(field.getAnnotatedType(), member, where + "." + field.getName());
    }
  }

  /** A record has no constraints of validation: what is required of it is checked elsewhere. */
  private static Presence inside(Class<?> type, Presence presence) {
    return type.isRecord() ? Presence.ANSWER : presence;
  }

  private static void compareRequired(
      Class<?> type, JsonNode schema, Presence presence, String where) {
    var published = assertThat(Api.texts(schema.path("required"))).as("required of " + where);
    switch (inside(type, presence)) {
      case ANSWER -> published.containsAll(WireTypes.required(type));
      case REQUEST -> published.isEqualTo(WireTypes.required(type));
      case PATCH -> published.isEmpty();
    }
  }

  /** The constants that the schema lists; a nullable enum lists null too. */
  static Set<String> constants(JsonNode schema) {
    var constants = Api.texts(schema.path("enum"));
    if (schema.path("nullable").asBoolean()) {
      constants.remove("null");
    }
    return constants;
  }
}
