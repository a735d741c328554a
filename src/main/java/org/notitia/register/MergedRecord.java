package org.notitia.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.notitia.history.FieldDifferences;
import org.notitia.history.FieldDifferences.Difference;
import org.notitia.notice.Notice;
import org.notitia.notice.Source;
import org.notitia.platform.json.Json;
import org.notitia.register.details.SubjectDetails;

/**
 * Combines two records of one person (P27). No value is lost: each is in the combined record, or in
 * the history as a previous value or as a proposal.
 */
final class MergedRecord {
  /** The maximum number of e-mails, and of phones, of a person. */
  private static final int MOST = 10;

  /** Groups of fields that have a meaning only together: an address is never mixed from two. */
  private static final List<List<String>> UNITS =
      List.of(
          List.of("name", "givenName", "familyName"),
          List.of(
              "address.street",
              "address.postalCode",
              "address.city",
              "address.region",
              "address.country"),
          List.of("company.businessId", "company.name", "company.role"),
          List.of("username"),
          List.of("otherIdentifier"),
          List.of("birthDate"),
          List.of("gender"),
          List.of("language"));

  /**
   * One of the two records.
   *
   * @param values the values, by field; fields without a value are absent
   * @param sources the source of each of these values, by field
   */
  record Side(Map<String, JsonNode> values, Map<String, Source> sources) {
    JsonNode value(String field) {
      return values.get(field);
    }

    boolean isOwnWord(String field) {
      return sources.get(field) == Source.SUBJECT;
    }
  }

  private final Side kept;
  private final Side gone;
  private final Notice notice;

  /** The combined values by field, and the source of each. */
  final Map<String, JsonNode> values;

  final Map<String, Source> sources;

  /** The values of the merged record that were not taken over. */
  final List<Difference> proposals = new ArrayList<>();

  MergedRecord(Side kept, Side gone, Notice notice) {
    this.kept = kept;
    this.gone = gone;
    this.notice = notice;
    this.values = new TreeMap<>(kept.values());
    this.sources = new TreeMap<>(kept.sources());
    UNITS.forEach(this::decide);
    all("emails", SearchTerm::email);
    all("phones", SearchTerm::phone);
    if (kept.value("customerNumber") == null) {
      take("customerNumber"); // else it is an alias
    }
    relationship();
  }

  /**
   * Takes over the values that the kept record lacks. If both records have a value, the kept record
   * wins, unless only the other value was given by the person (P11).
   */
  private void decide(List<String> unit) {
    var contradict =
        unit.stream()
            .anyMatch(
                field ->
                    kept.value(field) != null
                        && gone.value(field) != null
                        && !kept.value(field).equals(gone.value(field)));
    if (!contradict) {
      unit.stream().filter(field -> kept.value(field) == null).forEach(this::take);
    } else if (unit.stream().anyMatch(gone::isOwnWord)
        && unit.stream().noneMatch(kept::isOwnWord)) {
      unit.forEach(values::remove);
      unit.forEach(sources::remove);
      unit.forEach(this::take);
    } else {
      unit.forEach(this::propose);
    }
  }

  private void take(String field) {
    if (gone.value(field) != null) {
      values.put(field, gone.value(field));
      sources.put(field, gone.sources().get(field));
    }
  }

  private void propose(String field) {
    if (gone.value(field) != null && !gone.value(field).equals(kept.value(field))) {
      proposals.add(new Difference(field, kept.value(field), gone.value(field)));
    }
  }

  /**
   * Takes over the list items of both records; the preferred one of the kept record stays first.
   */
  private void all(String field, UnaryOperator<String> fold) {
    if (kept.value(field) == null) {
      take(field);
    } else if (gone.value(field) != null) {
      var together = ((ArrayNode) kept.value(field)).deepCopy();
      var known = new HashSet<String>();
      together.forEach(one -> known.add(fold.apply(one.asText())));
      var before = together.size();
      for (var one : gone.value(field)) {
        if (known.add(fold.apply(one.asText()))) {
          together.add(one);
        }
      }
      while (together.size() > MOST) {
        together.remove(together.size() - 1);
      }
      if (known.size() > MOST) {
        propose(field);
      }
      if (together.size() > before) {
        values.put(field, together);
        sources.put(field, higher(field));
      }
    }
  }

  private Source higher(String field) {
    var one = kept.sources().get(field);
    var other = gone.sources().get(field);
    return notice.ranksBelow(one, other) ? other : one;
  }

  /**
   * The relationship begins on the earlier date and continues if either continues; otherwise data
   * would be removed too early (P26).
   */
  private void relationship() {
    var began = gone.value("relationshipBegan");
    var ended = gone.value("relationshipEnded");
    var hadBegan = kept.value("relationshipBegan");
    var hadEnded = kept.value("relationshipEnded");
    if (began != null && (hadBegan == null || isBefore(began, hadBegan))) {
      take("relationshipBegan");
    } else {
      propose("relationshipBegan");
    }
    if (hadEnded == null) {
      propose("relationshipEnded");
    } else if (ended == null) {
      values.remove("relationshipEnded");
      sources.remove("relationshipEnded");
    } else if (isBefore(hadEnded, ended)) {
      take("relationshipEnded");
    } else {
      propose("relationshipEnded");
    }
  }

  private static boolean isBefore(JsonNode one, JsonNode other) {
    return one.asText().compareTo(other.asText())
        < 0; // dates in the years 1000 to 2999 sort as text
  }

  /** The fields whose value differs from the kept record. */
  List<Difference> changes() {
    return FieldDifferences.between(tree(kept.values()), tree(values));
  }

  SubjectDetails stated() {
    return Json.bind(tree(values), SubjectDetails.class);
  }

  private static ObjectNode tree(Map<String, JsonNode> values) {
    var tree = Json.MAPPER.createObjectNode();
    values.forEach((field, value) -> FieldDifferences.set(tree, field, value));
    return tree;
  }
}
