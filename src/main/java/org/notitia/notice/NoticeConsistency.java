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

/**
 * Checks the consistency of a notice that matches its JSON Schema: unique codes, existing
 * references, complete translations. Reports all violations at once.
 */
public final class NoticeConsistency {
  /** The maximum length of all texts of an entry together, so that they fit into the column. */
  private static final int MAX_CHARACTERS = 20_000;

  private final Notice notice;
  private final List<Violation> violations = new ArrayList<>();

  private NoticeConsistency(Notice notice) {
    this.notice = notice;
  }

  /** The violations, each with its path in the notice; empty if the notice is consistent. */
  public static List<Violation> violations(Notice notice) {
    var check = new NoticeConsistency(notice);
    check.checkCodes();
    check.checkPurposes();
    check.checkCategories();
    check.checkRecipientsAndTerritories();
    check.checkLanguages("", Json.tree(notice));
    return check.violations;
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

  private <T> void checkUnique(String path, List<T> list, Function<T, String> code) {
    var codes = new HashSet<String>();
    for (var i = 0; i < list.size(); i++) {
      if (!codes.add(code.apply(list.get(i)))) {
        addViolation(path + "[" + i + "]", "is given twice");
      }
    }
  }

  private void checkPurposes() {
    for (var i = 0; i < notice.purposes().size(); i++) {
      var purpose = notice.purposes().get(i);
      var path = "purposes[" + i + "]";
      if (purpose.allowsObjection() && purpose.legalBasis().reasoning() == null) {
        addViolation(
            path + ".legalBasis.reasoning",
            "is required: it explains why the interest is legitimate");
      }
      if (!notice.coversAllData(purpose)
          && notice.categories().stream()
              .noneMatch(one -> one.purposes().contains(purpose.code()))) {
        addViolation(
            path,
            "no category has this purpose; only a purpose based on a legal obligation may be without");
      }
    }
    for (var source : Source.values()) {
      if (notice.sources().stream().noneMatch(one -> one.code() == source)) {
        addViolation(
            "sources", "must contain every source, so that each has a rank; missing: " + source);
      }
    }
  }

  private void checkCategories() {
    var purposes = notice.purposes().stream().map(Purpose::code).collect(Collectors.toSet());
    for (var i = 0; i < notice.categories().size(); i++) {
      var category = notice.categories().get(i);
      var path = "categories[" + i + "]";
      checkReferences(path + ".purposes", category.purposes(), purposes);
      checkUnique(path + ".fields", category.fields(), Field::name);
      checkFields(path, category);
      if (category.keptIn() != Category.Storage.ENTRY && category.needs() != null) {
        addViolation(path + ".needs", "is allowed only for categories that are stored as entries");
      }
    }
  }

  private void checkFields(String path, Category category) {
    var contract =
        notice.purposes().stream()
            .filter(one -> one.legalBasis().kind() == Purpose.LegalBasis.Kind.CONTRACT)
            .anyMatch(one -> category.purposes().contains(one.code()));
    var totalLength = 0;
    for (var i = 0; i < category.fields().size(); i++) {
      var field = category.fields().get(i);
      var fieldPath = path + ".fields[" + i + "]";
      if (field.starred() && !contract) {
        addViolation(
            fieldPath + ".starred",
            "must be false: no purpose of the category is based on a contract");
      }
      if (category.keptIn() == Category.Storage.ENTRY && field.name().contains(".")) {
        addViolation(
            fieldPath + ".name", "must not contain a dot in a category that is stored as entries");
      }
      if (category.keptIn() == Category.Storage.ENTRY && field.type() == Field.Type.TEXT) {
        if (field.longest() == null) {
          addViolation(fieldPath + ".longest", "is required for a text");
        } else {
          totalLength += field.longest();
        }
      }
    }
    if (totalLength > MAX_CHARACTERS) {
      addViolation(
          path + ".fields",
          "must not have texts of more than " + MAX_CHARACTERS + " characters in total");
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
      var path = "territories[" + i + "].safeguards";
      checkReferences(path, territory.safeguards(), safeguards);
      if (i > 0 && territory.safeguards().isEmpty()) {
        addViolation(
            path,
            "must name a safeguard; only the first country, where the register is kept, may be without");
      }
    }
  }

  private void checkReferences(String path, Collection<String> codes, Set<String> existing) {
    for (var code : codes) {
      if (!existing.contains(code)) {
        addViolation(path, "must not contain " + code + ": the notice does not have it");
      }
    }
  }

  /** Every text must be given in every language of the notice and in no other language. */
  private void checkLanguages(String path, JsonNode node) {
    if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        checkLanguages(path + "[" + i + "]", node.get(i));
      }
    } else if (node.isObject() && isText(node)) {
      for (var language : notice.languages()) {
        if (node.path(language).asText().isBlank()) {
          addViolation(
              path + "." + language,
              "is required: the languages of the notice are " + notice.languages());
        }
      }
      node.fieldNames()
          .forEachRemaining(
              language -> {
                if (!notice.languages().contains(language)) {
                  addViolation(
                      path + "." + language,
                      "must be a language of the notice: " + notice.languages());
                }
              });
    } else {
      node.properties()
          .forEach(
              part ->
                  checkLanguages(
                      path.isEmpty() ? part.getKey() : path + "." + part.getKey(),
                      part.getValue()));
    }
  }

  private boolean isText(JsonNode node) {
    return notice.languages().stream().anyMatch(node::has);
  }

  private void addViolation(String path, String message) {
    violations.add(new Violation(path, message));
  }
}
