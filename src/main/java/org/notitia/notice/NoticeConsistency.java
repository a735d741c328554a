package org.notitia.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.notitia.platform.Problem.Violation;
import org.notitia.platform.json.Json;

/** What is wrong with a notice that has the right shape, every fault at once. */
public final class NoticeConsistency {
  /** What one entry's texts may have together, so that it fits its column. */
  private static final int MAX_CHARACTERS = 20_000;

  private final Notice notice;
  private final List<Violation> violations = new ArrayList<>();

  private NoticeConsistency(Notice notice) {
    this.notice = notice;
  }

  /** The faults by their places; none if the notice makes sense. */
  public static List<Violation> violations(Notice notice) {
    var sense = new NoticeConsistency(notice);
    sense.checkCodes();
    sense.checkPurposes();
    sense.checkCategories();
    sense.checkRecipientsAndTerritories();
    sense.checkLanguages("", Json.tree(notice));
    return sense.violations;
  }

  private void checkCodes() {
    checkUnique("sources", notice.sources(), one -> one.code().name());
    checkUnique("purposes", notice.purposes(), Purpose::code);
    checkUnique("categories", notice.categories(), Category::code);
    checkUnique("recipients", notice.recipients(), Notice.RecipientCategory::code);
    checkUnique("territories", notice.territories(), Notice.Territory::country);
    checkUnique("safeguards", notice.safeguards(), Notice.Safeguard::code);
    checkUnique("rights", notice.rights(), Notice.Right::code);
  }

  private <T> void checkUnique(String place, List<T> list, Function<T, String> code) {
    var seen = new HashSet<String>();
    for (var i = 0; i < list.size(); i++) {
      if (!seen.add(code.apply(list.get(i)))) {
        addViolation(place + "[" + i + "]", "is there twice");
      }
    }
  }

  private void checkPurposes() {
    for (var i = 0; i < notice.purposes().size(); i++) {
      var purpose = notice.purposes().get(i);
      var place = "purposes[" + i + "]";
      if (purpose.allowsObjection() && purpose.legalBasis().reasoning() == null) {
        addViolation(place + ".legalBasis.reasoning", "is needed: why the interest is legitimate");
      }
      if (!notice.coversAllData(purpose)
          && notice.categories().stream()
              .noneMatch(one -> one.purposes().contains(purpose.code()))) {
        addViolation(
            place, "is served by no category; only a legal obligation may be about all of them");
      }
    }
    for (var source : Source.values()) {
      if (notice.sources().stream().noneMatch(one -> one.code() == source)) {
        addViolation("sources", "must name " + source + " too, so that each has its standing");
      }
    }
  }

  private void checkCategories() {
    var purposes = notice.purposes().stream().map(Purpose::code).collect(Collectors.toSet());
    for (var i = 0; i < notice.categories().size(); i++) {
      var category = notice.categories().get(i);
      var place = "categories[" + i + "]";
      checkReferences(place + ".purposes", category.purposes(), purposes);
      checkUnique(place + ".fields", category.fields(), Field::name);
      checkFields(place, category);
      if (category.keptIn() != Category.Storage.ENTRY && category.needs() != null) {
        addViolation(place + ".needs", "is for categories kept in entries");
      }
    }
  }

  private void checkFields(String place, Category category) {
    var contract =
        notice.purposes().stream()
            .filter(one -> one.legalBasis().kind() == Purpose.LegalBasis.Kind.CONTRACT)
            .anyMatch(one -> category.purposes().contains(one.code()));
    var longest = 0;
    for (var i = 0; i < category.fields().size(); i++) {
      var field = category.fields().get(i);
      var where = place + ".fields[" + i + "]";
      if (field.starred() && !contract) {
        addViolation(
            where + ".starred", "needs a purpose of the category that rests on a contract");
      }
      if (category.keptIn() == Category.Storage.ENTRY && field.name().contains(".")) {
        addViolation(where + ".name", "must have no point in a category kept in entries");
      }
      if (category.keptIn() == Category.Storage.ENTRY && field.type() == Field.Type.TEXT) {
        if (field.longest() == null) {
          addViolation(where + ".longest", "is needed for a text");
        } else {
          longest += field.longest();
        }
      }
    }
    if (longest > MAX_CHARACTERS) {
      addViolation(
          place + ".fields", "may have texts of " + MAX_CHARACTERS + " characters together");
    }
  }

  private void checkRecipientsAndTerritories() {
    var categories = notice.categories().stream().map(Category::code).collect(Collectors.toSet());
    for (var i = 0; i < notice.recipients().size(); i++) {
      checkReferences(
          "recipients[" + i + "].categories", notice.recipients().get(i).categories(), categories);
    }
    var safeguards =
        notice.safeguards().stream().map(Notice.Safeguard::code).collect(Collectors.toSet());
    for (var i = 0; i < notice.territories().size(); i++) {
      var territory = notice.territories().get(i);
      var place = "territories[" + i + "].safeguards";
      checkReferences(place, territory.safeguards(), safeguards);
      if (i > 0 && territory.safeguards().isEmpty()) {
        addViolation(
            place, "must name one: only the register's own country, the first, needs none");
      }
    }
  }

  private void checkReferences(String place, Collection<String> named, Set<String> known) {
    for (var code : named) {
      if (!known.contains(code)) {
        addViolation(place, "names " + code + ", which the notice does not have");
      }
    }
  }

  /** Each text is there in each language, and in no other. */
  private void checkLanguages(String place, JsonNode node) {
    if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        checkLanguages(place + "[" + i + "]", node.get(i));
      }
    } else if (node.isObject() && isText(node)) {
      for (var language : notice.languages()) {
        if (node.path(language).asText().isBlank()) {
          addViolation(place + "." + language, "is needed: the notice is in " + notice.languages());
        }
      }
      node.fieldNames()
          .forEachRemaining(
              language -> {
                if (!notice.languages().contains(language)) {
                  addViolation(
                      place + "." + language, "is in a language that the notice does not name");
                }
              });
    } else {
      node.properties()
          .forEach(
              part ->
                  checkLanguages(
                      place.isEmpty() ? part.getKey() : place + "." + part.getKey(),
                      part.getValue()));
    }
  }

  private boolean isText(JsonNode node) {
    return notice.languages().stream().anyMatch(node::has);
  }

  private void addViolation(String place, String message) {
    violations.add(new Violation(place, message));
  }
}
