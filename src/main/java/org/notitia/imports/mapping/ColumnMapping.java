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
 * Maps the values of a column to a field.
 *
 * @param field the field that receives the values
 * @param format the format of dates or times in the file; null if they are in ISO 8601
 * @param values the values of the field by the values in the file; null if they are the same
 */
record ColumnMapping(String field, DateTimeFormatter format, Map<String, String> values) {

  static ColumnMapping of(JsonNode node, BiConsumer<String, String> violations) {
    if (node.isTextual()) {
      return new ColumnMapping(node.asText(), null, null);
    }
    for (var name : (Iterable<String>) node::fieldNames) {
      if (!name.equals("field") && !name.equals("format") && !name.equals("values")) {
        violations.accept("columns", "a column may contain only field, format and values");
        return null;
      }
    }
    if (!node.path("field").isTextual()) {
      violations.accept(
          "columns",
          "a column must be a field name, a list of field names, or an object with field");
      return null;
    }
    if (node.path("values").isValueNode() && !node.path("values").isNull()
        || node.path("values").isArray()) {
      violations.accept(
          "columns",
          "values must be an object that maps values in the file to values of the field");
      return null;
    }
    try {
      return new ColumnMapping(
          node.get("field").asText(), format(node.get("format")), values(node.get("values")));
    } catch (IllegalArgumentException wrong) {
      violations.accept(
          "columns", "a format must be a date pattern such as M/d/yyyy or dd.MM.yyyy HH:mm");
      return null;
    }
  }

  private static DateTimeFormatter format(JsonNode pattern) {
    return pattern == null || pattern.isNull()
        ? null
        : DateTimeFormatter.ofPattern(pattern.asText().replace('y', 'u'), Locale.ROOT)
            .withResolverStyle(
                ResolverStyle.STRICT); // otherwise 30 February would become 28 February
  }

  private static Map<String, String> values(JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    var values = new LinkedHashMap<String, String>();
    node.properties().forEach(value -> values.put(value.getKey(), value.getValue().asText()));
    return values;
  }

  /**
   * Converts a value of the file to the form that the field reads.
   *
   * @throws ProblemException 422 if {@code values} does not contain it, or it does not match {@code
   *     format}
   */
  String convert(String text) {
    if (values != null) {
      var value = values.get(text);
      if (value == null) {
        throw ProblemException.invalid(field, "has a value that is not in values of the mapping");
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
      throw ProblemException.invalid(field, "must be a date or time in the format of the mapping");
    }
  }
}
