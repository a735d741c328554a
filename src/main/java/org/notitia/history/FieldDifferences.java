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
 * What differs between two states of one thing, field by field; {@code address.city} is a field.
 */
public final class FieldDifferences {
  /** A field with its value in both states; null is none. */
  public record Difference(String field, JsonNode before, JsonNode after) {
    public static String text(JsonNode value) {
      return value == null ? null : value.isValueNode() ? value.asText() : value.toString();
    }
  }

  private FieldDifferences() {}

  public static List<Difference> between(ObjectNode before, ObjectNode after) {
    var was = values(before);
    var is = values(after);
    var fields = new TreeSet<>(was.keySet());
    fields.addAll(is.keySet());
    var found = new ArrayList<Difference>();
    for (var field : fields) {
      var one = was.get(field);
      var other = is.get(field);
      if (one == null ? other != null : !one.equals(other)) {
        found.add(new Difference(field, one, other));
      }
    }
    return found;
  }

  /** Puts back in {@code after} what it must not change, and returns that. */
  public static List<Difference> keepBack(
      ObjectNode after, List<Difference> differences, Predicate<Difference> kept) {
    var back = differences.stream().filter(kept).toList();
    for (var difference : back) {
      set(after, difference.field(), difference.before());
    }
    return back;
  }

  public static void set(ObjectNode state, String field, JsonNode value) {
    var dot = field.indexOf('.');
    var parent = dot < 0 ? state : state.withObjectProperty(field.substring(0, dot));
    parent.set(field.substring(dot + 1), value);
  }

  /** The values by field. */
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
