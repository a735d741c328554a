package org.notitia.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.notitia.platform.ProblemException;

/**
 * What becomes of one column's values.
 *
 * @param field the field they go into
 * @param format how a day or time is written, or null
 * @param values what stands for what, or null
 */
record ColumnMapping(String field, DateTimeFormatter format, Map<String, String> values) {

  static ColumnMapping of(JsonNode node, BiConsumer<String, String> faults) {
    if (node.isTextual()) {
      return new ColumnMapping(node.asText(), null, null);
    }
    for (var name : (Iterable<String>) node::fieldNames) {
      if (!name.equals("field") && !name.equals("format") && !name.equals("values")) {
        faults.accept("columns", "a column may have field, format and values, nothing else");
        return null;
      }
    }
    if (!node.path("field").isTextual()) {
      faults.accept(
          "columns", "a column must be a field's name, a list of such, or an object with field");
      return null;
    }
    if (node.path("values").isValueNode() && !node.path("values").isNull()
        || node.path("values").isArray()) {
      faults.accept("columns", "values must be an object that says what stands for what");
      return null;
    }
    try {
      return new ColumnMapping(
          node.get("field").asText(), format(node.get("format")), values(node.get("values")));
    } catch (IllegalArgumentException wrong) {
      faults.accept(
          "columns", "a format must be a pattern of letters, as M/d/yyyy or dd.MM.yyyy HH:mm");
      return null;
    }
  }

  private static DateTimeFormatter format(JsonNode pattern) {
    return pattern == null || pattern.isNull()
        ? null
        : DateTimeFormatter.ofPattern(pattern.asText().replace('y', 'u'), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT); // or 30 February becomes the 28th
  }

  private static Map<String, String> values(JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    var values = new LinkedHashMap<String, String>();
    node.properties().forEach(value -> values.put(value.getKey(), value.getValue().asText()));
    return values;
  }

  /** The text as the field reads it. */
  String convert(String text) {
    if (values != null) {
      var value = values.get(text);
      if (value == null) {
        throw ProblemException.invalid(field, "has a value that the mapping does not name");
      }
      return value;
    }
    return format == null ? text : iso(text);
  }

  private String iso(String text) {
    try {
      var parsed = format.parse(text);
      return parsed.isSupported(ChronoField.HOUR_OF_DAY)
          ? LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC).toString()
          : LocalDate.from(parsed).toString();
    } catch (DateTimeException wrong) {
      throw ProblemException.invalid(field, "is not a day or time of the format given");
    }
  }
}
