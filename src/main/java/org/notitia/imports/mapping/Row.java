package org.notitia.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.notitia.notice.Field;
import org.notitia.platform.ProblemException;
import org.notitia.platform.json.Json;
import org.notitia.register.NewEntry;

/**
 * A row of an import file.
 *
 * @param line the line in which the row begins, from 1
 * @param values the values by column, without blank values
 * @param problem why the row cannot be read; null if it can
 */
public record Row(long line, Map<String, JsonNode> values, String problem) {

  /** The fields of the data subject, as a JSON merge patch. */
  public ObjectNode toSubjectPatch(Mapping mapping) {
    var patch = Json.MAPPER.createObjectNode();
    mapping.definition.fixed.forEach((field, text) -> put(patch, field, text));
    forEachField(mapping, (field, text) -> put(patch, field, text));
    return patch;
  }

  private static void put(ObjectNode patch, String field, String text) {
    var dot = field.indexOf('.');
    if (dot >= 0) {
      patch.withObjectProperty(field.substring(0, dot)).put(field.substring(dot + 1), text);
    } else if (isListField(field)) {
      patch.withArrayProperty(field).add(text);
    } else {
      patch.put(field, text);
    }
  }

  /**
   * The entry of this row.
   *
   * @throws ProblemException 400 or 422 if a value is not valid
   */
  public NewEntry toEntry(Mapping mapping) {
    var fieldValues = new LinkedHashMap<String, Object>();
    mapping.definition.fixed.forEach(
        (field, text) -> fieldValues.put(field, new Field.TextValue(text)));
    forEachField(mapping, (field, text) -> fieldValues.put(field, new Field.TextValue(text)));
    var patch = Json.MAPPER.createObjectNode();
    for (var field : List.of("source", "means", "occurredAt")) {
      if (fieldValues.remove(field) instanceof Field.TextValue text) {
        patch.put(
            field,
            field.equals("occurredAt") && text.text().length() == 10
                ? text.text() + "T00:00:00Z"
                : text.text());
      }
    }
    var entry = Json.bind(patch, NewEntry.class);
    entry.category = mapping.definition.category;
    entry.values = fieldValues;
    entry.reference = mapping.reference(values);
    if (entry.reference == null && mapping.definition.reference != null) {
      throw ProblemException.invalid(
          "reference", "cannot be formed: a column that it is made of is empty");
    }
    return entry;
  }

  /** The customer number of the data subject of this entry; null if the row has none. */
  public String customerNumber(Mapping mapping) {
    var value = values.get(mapping.subjectColumn());
    return value == null ? null : value.asText().strip();
  }

  private interface FieldConsumer {
    void accept(String field, String text);
  }

  private void forEachField(Mapping mapping, FieldConsumer consumer) {
    mapping.columns.forEach(
        (name, columns) -> {
          var value = values.get(name);
          if (value != null) {
            for (var column : columns) {
              for (var one : valuesFor(column, value)) {
                consumer.accept(column.field(), column.convert(one.asText().strip()));
              }
            }
          }
        });
  }

  /** The values for a field: several only if the field is a list. */
  private static Iterable<JsonNode> valuesFor(ColumnMapping column, JsonNode value) {
    if (!value.isArray()) {
      return List.of(requirePlainValue(column, value));
    }
    if (value.size() > 1 && !isListField(column.field())) {
      throw ProblemException.invalid(column.field(), "must be a single value");
    }
    value.forEach(one -> requirePlainValue(column, one));
    return value;
  }

  private static JsonNode requirePlainValue(ColumnMapping column, JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      throw ProblemException.invalid(column.field(), "must be a text, a number, true or false");
    }
    return value;
  }

  private static boolean isListField(String field) {
    return field.equals("emails") || field.equals("phones");
  }

  static JsonNode text(String text) {
    return TextNode.valueOf(text);
  }
}
