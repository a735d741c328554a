package org.notitia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import org.notitia.platform.validation.Text;

/** Compares the limits that validation sets with the published ones. */
record Bounds(Api api) {
  void compare(AnnotatedType type, JsonNode published, String where) {
    var schema = api.flat(published);
    var text = type.getAnnotation(Text.class);
    if (text != null && !isBoundOtherwise(schema)) {
      assertThat(schema.path("maxLength").asInt()).as(where).isEqualTo(text.max());
    }
    var least = type.getAnnotation(Min.class);
    if (least != null) {
      assertThat(schema.path("minimum").asLong()).as(where).isEqualTo(least.value());
    }
    var size = type.getAnnotation(Size.class);
    if (size != null) {
      var limit = schema.path("type").asText().equals("array") ? "maxItems" : "maxProperties";
      assertThat(schema.path(limit).asInt()).as(where).isEqualTo(size.max());
    }
    if (type instanceof AnnotatedParameterizedType many) {
      var parts = many.getAnnotatedActualTypeArguments();
      var each = schema.has("items") ? schema.path("items") : schema.path("additionalProperties");
      if (each.isObject()) {
        compare(parts[parts.length - 1], each, where + ".*");
      }
    }
  }

  /** An enum, a format or a pattern bounds the text. */
  private static boolean isBoundOtherwise(JsonNode schema) {
    return schema.has("enum") || schema.has("format") || schema.has("pattern");
  }
}
