package org.notitia.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * Reads and writes JSON. Reading is strict: unknown fields are errors, and values are not converted
 * between JSON types.
 */
public final class Json {
  private static final int MAX_DEPTH = 20;
  private static final int MAX_NUMBER_LENGTH = 30;

  /** Limits a request, because a list that is too long would still be validated item by item. */
  private static final int MAX_REQUEST_TOKENS = 50_000;

  /** The mapper for stored and internal JSON. */
  public static final ObjectMapper MAPPER = mapper(Long.MAX_VALUE);

  /** The mapper for request bodies. */
  public static final ObjectMapper REQUEST_MAPPER = mapper(MAX_REQUEST_TOKENS);

  private Json() {}

  private static ObjectMapper mapper(long mostTokens) {
    var bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .maxNameLength(200)
            .maxTokenCount(mostTokens)
            .build();
    var mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(bounds).build())
            .addModule(new JavaTimeModule())
            .addModule(new IsoTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    for (var shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
    return mapper;
  }

  /** The value as a JSON object. */
  public static ObjectNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** Reads JSON that this application wrote and stored. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException damaged) {
      throw new IllegalStateException(
          "Stored JSON cannot be read as " + type.getSimpleName(), damaged);
    }
  }

  /** The value as JSON text. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Converts JSON of a request to a request type.
   *
   * @throws org.notitia.platform.ProblemException 400 that names the field
   */
  public static <T> T bind(JsonNode tree, Class<T> type) {
    try (JsonParser parser = MAPPER.treeAsTokens(tree)) {
      return MAPPER.readValue(parser, type);
    } catch (IOException wrong) {
      throw JsonProblems.toProblem(wrong);
    }
  }

  /** Applies a JSON merge patch (RFC 7396): null removes, objects are merged, others replaced. */
  public static ObjectNode mergePatch(ObjectNode document, ObjectNode patch) {
    var result = document.deepCopy();
    patch
        .properties()
        .forEach(
            field -> {
              var name = field.getKey();
              var value = field.getValue();
              if (value.isNull()) {
                result.remove(name);
              } else if (value instanceof ObjectNode inner) {
                var old =
                    result.get(name) instanceof ObjectNode was ? was : MAPPER.createObjectNode();
                result.set(name, mergePatch(old, inner));
              } else {
                result.set(name, value);
              }
            });
    return result;
  }
}
