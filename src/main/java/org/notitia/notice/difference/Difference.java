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
 * How one version of the notice differs from another (P43). Things are known again by their code,
 * so that their order makes no difference but where order has a meaning.
 *
 * @param material whether any item is
 */
public record Difference(boolean material, List<Item> items) {
  /** Whether something is new, gone, or another. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One difference.
   *
   * @param place by names and codes: {@code categories.order.retention.period}
   * @param before what it was, a plain value or JSON; absent where it is new
   * @param after what it is; absent where it is gone
   * @param words the difference in a sentence, by language
   */
  public record Item(
      String place,
      Kind kind,
      boolean material,
      String before,
      String after,
      Map<String, String> words) {}

  /** What a list's items are known by. */
  private static final List<String> ITEM_KEYS = List.of("code", "country", "name");

  private static final Set<String> LOCALIZED_TEXTS = Set.of("name", "description", "reasoning");

  /** Lists of which the order, or the first, means something. */
  private static final Set<String> ORDERED_LISTS = Set.of("sources", "territories", "languages");

  public static Difference between(Notice before, Notice after) {
    var found = new ArrayList<Item>();
    var sentences = new DifferenceText(before, after);
    compare("", withoutPublication(before), withoutPublication(after), found, sentences);
    return new Difference(found.stream().anyMatch(Item::material), found);
  }

  /** Without what publishing adds. */
  private static ObjectNode withoutPublication(Notice notice) {
    return Json.tree(notice.withVersion(null, null));
  }

  private static void compare(
      String place, JsonNode before, JsonNode after, List<Item> found, DifferenceText sentences) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject() && !isText(place, before)) {
      compareChildren(place, parts(before), parts(after), found, sentences);
    } else if (before.isArray() && after.isArray()) {
      var one = items(before);
      var other = items(after);
      compareChildren(place, one, other, found, sentences);
      if (ORDERED_LISTS.contains(place) && isReordered(one.keySet(), other.keySet())) {
        add(place, text(one.keySet()), text(other.keySet()), found, sentences);
      }
    } else {
      add(place, text(before), text(after), found, sentences);
    }
  }

  private static void compareChildren(
      String place,
      Map<String, JsonNode> before,
      Map<String, JsonNode> after,
      List<Item> found,
      DifferenceText sentences) {
    var names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (var name : names) {
      compare(
          place.isEmpty() ? name : place + "." + name,
          before.getOrDefault(name, MissingNode.getInstance()),
          after.getOrDefault(name, MissingNode.getInstance()),
          found,
          sentences);
    }
  }

  private static void add(
      String place, String before, String after, List<Item> found, DifferenceText sentences) {
    var kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    var material = Materiality.isMaterial(place, kind, before, after);
    found.add(
        new Item(
            place, kind, material, before, after, sentences.sentences(place, kind, before, after)));
  }

  /** A text in several languages is one; a field may be called "name", too. */
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

  /** Whether those that stand in both stand in another order. */
  private static boolean isReordered(Set<String> before, Set<String> after) {
    var one = new ArrayList<>(before);
    var other = new ArrayList<>(after);
    one.retainAll(after);
    other.retainAll(before);
    return !one.equals(other);
  }

  private static String text(Set<String> codes) {
    return String.join(", ", codes);
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() ? null : value.isValueNode() ? value.asText() : value.toString();
  }
}
