package org.notitia.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Compares two states of an object as JSON, field by field. A field of an inner object has a path
 * such as {@code address.city}.
 */
public final class FieldDifferences {
  /** A field with its old and new value; null means no value. */
  public record Difference(String field, JsonNode before, JsonNode after) {
    /** The value as text: plain, or as JSON. */
    public static String text(JsonNode value) {
      return value == null ? null : value.isValueNode() ? value.asText() : value.toString();
    }
  }

  private FieldDifferences() {}

  /** The fields that differ, sorted by name. */
  public static List<Difference> between(ObjectNode before, ObjectNode after) {
    var oldValues = values(before);
    var newValues = values(after);
    var fields = new TreeSet<>(oldValues.keySet());
    fields.addAll(newValues.keySet());
    var differences = new ArrayList<Difference>();
    for (var field : fields) {
      var oldValue = oldValues.get(field);
      var newValue = newValues.get(field);
      if (oldValue == null ? newValue != null : !oldValue.equals(newValue)) {
        differences.add(new Difference(field, oldValue, newValue));
      }
    }
    return differences;
  }

  /** Restores the old value in {@code after} for the selected differences and returns them. */
  public static List<Difference> revert(
      ObjectNode after, List<Difference> differences, Predicate<Difference> selected) {
    var reverted = differences.stream().filter(selected).toList();
    for (var difference : reverted) {
      set(after, difference.field(), difference.before());
    }
    return reverted;
  }

  /** Sets the value of a field. */
  public static void set(ObjectNode state, String field, JsonNode value) {
    var dot = field.indexOf('.');
    var parent = dot < 0 ? state : state.withObjectProperty(field.substring(0, dot));
    parent.set(field.substring(dot + 1), value);
  }

  /** The values by field name. */
  public static Map<String, JsonNode> values(ObjectNode state) {
    var fields = new LinkedHashMap<String, JsonNode>();
    for (var field : state.properties()) {
      if (field.getValue() instanceof ObjectNode inner) {
        inner
            .properties()
            .forEach(part -> fields.put(field.getKey() + "." + part.getKey(), part.getValue()));
      } else if (!field.getValue().isNull()) {
        fields.put(field.getKey(), field.getValue());
      }
    }
    return fields;
  }
}
