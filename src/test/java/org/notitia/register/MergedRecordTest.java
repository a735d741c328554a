package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Source;
import org.notitia.platform.json.Json;
import org.notitia.register.MergedRecord.Side;

/** The merge of two random records of one person (P27). */
class MergedRecordTest {
  private static final Notice NOTICE = Notices.bundled();
  private static final List<String> LISTS = List.of("emails", "phones");
  private static final List<String> DAYS = List.of("relationshipBegan", "relationshipEnded");
  private static final List<List<String>> UNITS =
      List.of(
          List.of("name", "givenName", "familyName"),
          List.of("address.street", "address.postalCode", "address.city", "address.country"),
          List.of("company.businessId", "company.name", "company.role"),
          List.of("username"),
          List.of("birthDate"));

  private static Side side(Random random) {
    var values = new TreeMap<String, JsonNode>();
    var sources = new TreeMap<String, Source>();
    Stream.concat(UNITS.stream().flatMap(List::stream), DAYS.stream())
        .filter(field -> random.nextInt(4) > 0)
        .forEach(
            field -> values.put(field, new TextNode("200%d-01-01".formatted(random.nextInt(3)))));
    if (random.nextBoolean()) {
      values.put("customerNumber", new TextNode("C-" + random.nextInt(1000)));
    }
    for (var field : LISTS) {
      var list = Json.MAPPER.createArrayNode();
      var from = random.nextInt(10);
      for (var i = random.nextInt(11); i > 0; i--) {
        list.add(field.charAt(0) + "+" + (from + i) + "@example.org");
      }
      if (!list.isEmpty()) {
        values.put(field, list);
      }
    }
    for (var field : values.keySet()) {
      sources.put(field, Source.values()[random.nextInt(Source.values().length)]);
    }
    return new Side(values, sources);
  }

  private static List<JsonNode> parts(JsonNode value) {
    var parts = new ArrayList<JsonNode>();
    if (value != null && value.isArray()) {
      value.forEach(parts::add);
    } else if (value != null) {
      parts.add(value);
    }
    return parts;
  }

  @Property
  void every_value_of_the_kept_record_is_kept_or_in_its_history(@ForAll Random random) {
    var kept = side(random);
    var union = new MergedRecord(kept, side(random), NOTICE);
    for (var field : kept.values().keySet()) {
      var found = parts(union.values.get(field));
      union.changes().stream()
          .filter(change -> change.field().equals(field))
          .forEach(change -> found.addAll(parts(change.before())));
      assertThat(found).containsAll(parts(kept.value(field)));
    }
  }

  @Property
  void every_value_of_the_other_record_is_taken_over_or_proposed(@ForAll Random random) {
    var kept = side(random);
    var gone = side(random);
    var union = new MergedRecord(kept, gone, NOTICE);
    for (var field : gone.values().keySet()) {
      if (field.equals("customerNumber") && kept.value(field) != null) {
        continue; // it becomes an alias
      }
      var found = parts(union.values.get(field));
      union.proposals.stream()
          .filter(proposal -> proposal.field().equals(field))
          .forEach(proposal -> found.addAll(parts(proposal.after())));
      assertThat(found).containsAll(parts(gone.value(field)));
    }
  }

  @Property
  void a_value_that_the_person_gave_is_never_replaced(@ForAll Random random) {
    var kept = side(random);
    var gone = side(random);
    var union = new MergedRecord(kept, gone, NOTICE);
    for (var unit : UNITS) {
      unit.stream()
          .filter(kept::isOwnWord)
          .forEach(field -> assertThat(union.values.get(field)).isEqualTo(kept.value(field)));
      if (unit.stream().noneMatch(kept::isOwnWord)) {
        unit.stream()
            .filter(gone::isOwnWord)
            .forEach(field -> assertThat(union.values.get(field)).isEqualTo(gone.value(field)));
      }
    }
  }

  @Property
  void the_preferred_address_stays_first_and_at_most_ten_are_kept(@ForAll Random random) {
    var kept = side(random);
    var union = new MergedRecord(kept, side(random), NOTICE);
    for (var field : LISTS) {
      var all = parts(union.values.get(field));
      assertThat(all).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(10);
      if (kept.value(field) != null) {
        assertThat(all).startsWith(parts(kept.value(field)).toArray(JsonNode[]::new));
      }
    }
  }

  @Property
  void the_relationship_covers_those_of_both_records(@ForAll Random random) {
    var kept = side(random);
    var gone = side(random);
    var union = new MergedRecord(kept, gone, NOTICE);
    var began =
        Stream.of(kept, gone)
            .map(side -> side.value("relationshipBegan"))
            .filter(Objects::nonNull)
            .map(JsonNode::asText)
            .min(String::compareTo);
    var ended = Stream.of(kept, gone).map(side -> side.value("relationshipEnded")).toList();
    var last =
        ended.contains(null)
            ? null
            : ended.stream().map(JsonNode::asText).max(String::compareTo).get();
    assertThat(text(union, "relationshipBegan")).isEqualTo(began.orElse(null));
    assertThat(text(union, "relationshipEnded")).isEqualTo(last);
  }

  private static String text(MergedRecord union, String field) {
    var value = union.values.get(field);
    return value == null ? null : value.asText();
  }

  @Property
  void each_value_has_a_source_and_each_source_has_a_value(@ForAll Random random) {
    var union = new MergedRecord(side(random), side(random), NOTICE);
    assertThat(union.sources.keySet()).isEqualTo(union.values.keySet());
  }

  @Property
  void a_repeated_merge_changes_nothing(@ForAll Random random) {
    var kept = side(random);
    var itself = new MergedRecord(kept, kept, NOTICE);
    assertThat(itself.changes()).isEmpty();
    assertThat(itself.proposals).isEmpty();

    var gone = side(random);
    var once = new MergedRecord(kept, gone, NOTICE);
    var twice = new MergedRecord(new Side(once.values, once.sources), gone, NOTICE);
    assertThat(twice.changes()).isEmpty();
  }
}
