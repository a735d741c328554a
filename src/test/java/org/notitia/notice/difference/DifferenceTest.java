package org.notitia.notice.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.difference.Difference.Item;
import org.notitia.notice.difference.Difference.Kind;
import org.notitia.platform.json.Json;

/** The differences between versions of the notice. Copy this class for a property test. */
class DifferenceTest {
  static final Notice NOTICE = Notices.bundled();

  static Notice changed(Consumer<ObjectNode> change) {
    var tree = Json.tree(NOTICE);
    change.accept(tree);
    return Json.bind(tree, Notice.class);
  }

  static ObjectNode in(JsonNode list, String code) {
    for (var item : list) {
      if (code.equals(item.path("code").asText(item.path("name").asText()))) {
        return (ObjectNode) item;
      }
    }
    throw new AssertionError(code);
  }

  static Item only(Notice before, Notice after) {
    var items = Difference.between(before, after).items();
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  @Property(tries = 100)
  void identical_notices_have_no_difference(@ForAll Random random) {
    var notice = changed(tree -> mutate(tree, random));
    var difference = Difference.between(notice.withVersion(1L, null), notice.withVersion(2L, null));
    assertThat(difference.items()).isEmpty();
    assertThat(difference.material()).isFalse();
  }

  @Property(tries = 200)
  void a_difference_and_its_reverse_name_the_same_places(@ForAll Random random) {
    var one = changed(tree -> mutate(tree, random));
    var other = changed(tree -> mutate(tree, random));
    var there = places(Difference.between(one, other));
    var back = places(Difference.between(other, one));
    assertThat(back.keySet()).isEqualTo(there.keySet());
    there.forEach((place, kind) -> assertThat(back.get(place)).as(place).isEqualTo(reverse(kind)));
  }

  @Property(tries = 200)
  void any_change_is_a_difference(@ForAll Random random) {
    var other = changed(tree -> mutate(tree, random));
    if (!Json.tree(other).equals(Json.tree(NOTICE))) {
      assertThat(Difference.between(NOTICE, other).items()).isNotEmpty();
    }
  }

  static Map<String, Kind> places(Difference difference) {
    return difference.items().stream().collect(Collectors.toMap(Item::place, Item::kind));
  }

  static Kind reverse(Kind kind) {
    return switch (kind) {
      case ADDED -> Kind.REMOVED;
      case REMOVED -> Kind.ADDED;
      case CHANGED -> Kind.CHANGED;
    };
  }

  /** Removes items from lists, inverts booleans and changes texts, at random. */
  static void mutate(ObjectNode tree, Random random) {
    var lists = new ArrayList<ArrayNode>();
    var objects = new ArrayList<ObjectNode>();
    collect(tree, lists, objects);
    for (var i = 0; i < 1 + random.nextInt(4); i++) {
      var list = lists.get(random.nextInt(lists.size()));
      if (!list.isEmpty() && random.nextBoolean()) {
        list.remove(random.nextInt(list.size()));
      }
      var object = objects.get(random.nextInt(objects.size()));
      object
          .properties()
          .forEach(
              part -> {
                if (part.getValue().isBoolean() && random.nextInt(4) == 0) {
                  part.setValue(Json.MAPPER.valueToTree(!part.getValue().asBoolean()));
                } else if (part.getKey().equals("en") && random.nextInt(4) == 0) {
                  part.setValue(Json.MAPPER.valueToTree(part.getValue().asText() + " Truly."));
                }
              });
    }
  }

  private static void collect(JsonNode node, List<ArrayNode> lists, List<ObjectNode> objects) {
    if (node instanceof ArrayNode list) {
      lists.add(list);
    }
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(part -> collect(part, lists, objects));
  }

  @Nested
  class MaterialChanges {
    private void assertMaterial(String place, Consumer<ObjectNode> change) {
      var item = only(NOTICE, changed(change));
      assertThat(item.place()).isEqualTo(place);
      assertThat(item.material()).isTrue();
    }

    @Test
    void a_new_purpose_category_or_field_is_material() {
      assertNew("purposes", "contests");
      assertNew("categories", "cookie");
      var before =
          changed(
              tree -> ((ArrayNode) in(tree.path("categories"), "order").path("fields")).remove(0));
      var item = only(before, NOTICE);
      assertThat(item.place()).isEqualTo("categories.order.fields.number");
      assertThat(item.material()).isTrue();
    }

    private void assertNew(String list, String code) {
      var without =
          changed(
              tree -> {
                var items = (ArrayNode) tree.path(list);
                for (var i = 0; i < items.size(); i++) {
                  if (items.get(i).path("code").asText().equals(code)) {
                    items.remove(i);
                  }
                }
              });
      assertThat(only(without, NOTICE).material()).isTrue();
      assertThat(only(NOTICE, without).material()).isFalse();
    }

    @Test
    void another_legal_basis_is_material() {
      assertMaterial(
          "purposes.contests.legalBasis.kind",
          tree ->
              ((ObjectNode) in(tree.path("purposes"), "contests").path("legalBasis"))
                  .put("kind", "CONTRACT"));
    }

    @Test
    void a_longer_retention_is_material_and_a_shorter_one_is_not() {
      Consumer<ObjectNode> longer = tree -> retention(tree).put("period", "P11Y");
      assertMaterial("categories.order.retention.period", longer);
      assertThat(only(changed(longer), NOTICE).material()).isFalse();
      assertMaterial(
          "categories.order.retention.from", tree -> retention(tree).put("from", "RECORDING"));
      assertThat(only(NOTICE, changed(tree -> retention(tree).put("period", "P120M"))).material())
          .isFalse();
    }

    private static ObjectNode retention(ObjectNode tree) {
      return (ObjectNode) in(tree.path("categories"), "order").path("retention");
    }

    @Test
    void new_direct_marketing_is_material() {
      Consumer<ObjectNode> change =
          tree -> in(tree.path("purposes"), "customer-service").put("directMarketing", true);
      assertMaterial("purposes.customer-service.directMarketing", change);
      assertThat(only(changed(change), NOTICE).material()).isFalse();
    }

    @Test
    void a_new_country_and_a_lower_age_limit_are_material() {
      assertMaterial(
          "territories.FI",
          tree ->
              ((ArrayNode) tree.path("territories"))
                  .addObject()
                  .put("country", "FI")
                  .putArray("safeguards"));
      assertMaterial(
          "minors.smallestAge", tree -> ((ObjectNode) tree.path("minors")).put("smallestAge", 12));
    }
  }

  @Test
  void a_clarified_text_is_one_item_that_is_not_material() {
    var other =
        changed(
            tree ->
                ((ObjectNode) in(tree.path("categories"), "order").path("name"))
                    .put("en", "What you ordered"));
    var item = only(NOTICE, other);
    assertThat(item.place()).isEqualTo("categories.order.name");
    assertThat(item.kind()).isEqualTo(Kind.CHANGED);
    assertThat(item.material()).isFalse();
  }

  @Test
  void a_difference_is_described_in_words() {
    var other =
        changed(
            tree ->
                ((ObjectNode) in(tree.path("categories"), "order").path("retention"))
                    .put("period", "P1Y6M"));
    var words = only(NOTICE, other).words();
    assertThat(words.get("en"))
        .isEqualTo("Orders: kept for 1 year and 6 months (previously 10 years).");
    assertThat(words.get("de"))
        .endsWith(": Aufbewahrung für 1 Jahr und 6 Monate (bisher 10 Jahre).");
  }
}
