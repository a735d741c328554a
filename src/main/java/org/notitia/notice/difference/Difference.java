package org.notitia.notice.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notitia.notice.Notice;
import org.notitia.platform.json.Json;

/**
 * The difference between two versions of the notice (P43). List items are matched by their code;
 * their order matters only in lists that have an order.
 *
 * @param material whether any item is material
 */
public record Difference(boolean material, List<Item> items) {
  /** The kinds of differences. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One difference.
   *
   * @param place the path of names and codes, such as {@code categories.order.retention.period}
   * @param material whether data subjects must be notified of it
   * @param before the old value, plain or as JSON; null if the item was added
   * @param after the new value; null if the item was removed
   * @param words the difference as a sentence, by language
   */
  public record Item(
      String place,
      Kind kind,
      boolean material,
      String before,
      String after,
      Map<String, String> words) {}

  /** The properties that identify a list item; the first that the item has is used. */
  private static final List<String> ITEM_KEYS = List.of("code", "country", "name");

  private static final Set<String> LOCALIZED_TEXTS = Set.of("name", "description", "reasoning");

  /** The lists whose order, or whose first item, has a meaning. */
  private static final Set<String> ORDERED_LISTS = Set.of("sources", "territories", "languages");

  /** The differences from the older to the newer version. */
  public static Difference between(Notice before, Notice after) {
    var differences = new ArrayList<Item>();
    var sentences = new DifferenceText(before, after);
    compare("", withoutPublication(before), withoutPublication(after), differences, sentences);
    return new Difference(differences.stream().anyMatch(Item::material), differences);
  }

  /** The document without number and effective date, which differ in any case. */
  private static ObjectNode withoutPublication(Notice notice) {
    return Json.tree(notice.withVersion(null, null));
  }

  private static void compare(
      String place,
      JsonNode before,
      JsonNode after,
      List<Item> differences,
      DifferenceText sentences) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject() && !isText(place, before)) {
      compareChildren(place, parts(before), parts(after), differences, sentences);
    } else if (before.isArray() && after.isArray()) {
      var oldItems = items(before);
      var newItems = items(after);
      compareChildren(place, oldItems, newItems, differences, sentences);
      if (ORDERED_LISTS.contains(place) && isReordered(oldItems.keySet(), newItems.keySet())) {
        add(place, text(oldItems.keySet()), text(newItems.keySet()), differences, sentences);
      }
    } else {
      add(place, text(before), text(after), differences, sentences);
    }
  }

  private static void compareChildren(
      String place,
      Map<String, JsonNode> before,
      Map<String, JsonNode> after,
      List<Item> differences,
      DifferenceText sentences) {
    var names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (var name : names) {
      compare(
          place.isEmpty() ? name : place + "." + name,
          before.getOrDefault(name, MissingNode.getInstance()),
          after.getOrDefault(name, MissingNode.getInstance()),
          differences,
          sentences);
    }
  }

  private static void add(
      String place, String before, String after, List<Item> differences, DifferenceText sentences) {
    var kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    var material = Materiality.isMaterial(place, kind, before, after);
    differences.add(
        new Item(
            place, kind, material, before, after, sentences.sentences(place, kind, before, after)));
  }

  /**
   * Whether the value is a text in several languages, which counts as one value. The value is
   * checked too: a field of a category may be named {@code name}.
   */
  private static boolean isText(String place, JsonNode value) {
    return (LOCALIZED_TEXTS.contains(place.substring(place.lastIndexOf('.') + 1))
            || place.startsWith("protection."))
        && value.properties().stream().allMatch(part -> part.getValue().isTextual());
  }

  private static Map<String, JsonNode> parts(JsonNode object) {
    var parts = new LinkedHashMap<String, JsonNode>();
    object.properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
    return parts;
  }

  private static Map<String, JsonNode> items(JsonNode array) {
    var items = new LinkedHashMap<String, JsonNode>();
    for (var item : array) {
      items.put(key(item, items.size()), item);
    }
    return items;
  }

  private static String key(JsonNode item, int index) {
    if (item.isValueNode()) {
      return item.asText();
    }
    return ITEM_KEYS.stream()
        .filter(key -> item.path(key).isTextual())
        .map(key -> item.path(key).asText().replace('.', '-'))
        .findFirst()
        .orElse(Integer.toString(index + 1));
  }

  /** Whether the items that are in both lists have a different order. */
  private static boolean isReordered(Set<String> before, Set<String> after) {
    var common = new ArrayList<>(before);
    var reordered = new ArrayList<>(after);
    common.retainAll(after);
    reordered.retainAll(before);
    return !common.equals(reordered);
  }

  private static String text(Set<String> codes) {
    return String.join(", ", codes);
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() ? null : value.isValueNode() ? value.asText() : value.toString();
  }
}
