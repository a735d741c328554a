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
  private static final int LONGEST = 20_000;

  private final Notice notice;
  private final List<Violation> faults = new ArrayList<>();

  private NoticeConsistency(Notice notice) {
    this.notice = notice;
  }

  /** The faults by their places; none if the notice makes sense. */
  public static List<Violation> faults(Notice notice) {
    var sense = new NoticeConsistency(notice);
    sense.codes();
    sense.purposes();
    sense.categories();
    sense.others();
    sense.languages("", Json.tree(notice));
    return sense.faults;
  }

  private void codes() {
    twice("sources", notice.sources(), one -> one.code().name());
    twice("purposes", notice.purposes(), Purpose::code);
    twice("categories", notice.categories(), Category::code);
    twice("recipients", notice.recipients(), Notice.RecipientCategory::code);
    twice("territories", notice.territories(), Notice.Territory::country);
    twice("safeguards", notice.safeguards(), Notice.Safeguard::code);
    twice("rights", notice.rights(), Notice.Right::code);
  }

  private <T> void twice(String place, List<T> list, Function<T, String> code) {
    var seen = new HashSet<String>();
    for (var i = 0; i < list.size(); i++) {
      if (!seen.add(code.apply(list.get(i)))) {
        fault(place + "[" + i + "]", "is there twice");
      }
    }
  }

  private void purposes() {
    for (var i = 0; i < notice.purposes().size(); i++) {
      var purpose = notice.purposes().get(i);
      var place = "purposes[" + i + "]";
      if (purpose.isOpenToObjection() && purpose.legalBasis().reasoning() == null) {
        fault(place + ".legalBasis.reasoning", "is needed: why the interest is legitimate");
      }
      if (!notice.coversAllData(purpose)
          && notice.categories().stream()
              .noneMatch(one -> one.purposes().contains(purpose.code()))) {
        fault(place, "is served by no category; only a legal obligation may be about all of them");
      }
    }
    for (var source : Source.values()) {
      if (notice.sources().stream().noneMatch(one -> one.code() == source)) {
        fault("sources", "must name " + source + " too, so that each has its standing");
      }
    }
  }

  private void categories() {
    var purposes = notice.purposes().stream().map(Purpose::code).collect(Collectors.toSet());
    for (var i = 0; i < notice.categories().size(); i++) {
      var category = notice.categories().get(i);
      var place = "categories[" + i + "]";
      unknown(place + ".purposes", category.purposes(), purposes);
      twice(place + ".fields", category.fields(), Field::name);
      fields(place, category);
      if (category.keptIn() != Category.Storage.ENTRY && category.needs() != null) {
        fault(place + ".needs", "is for categories kept in entries");
      }
    }
  }

  private void fields(String place, Category category) {
    var contract =
        notice.purposes().stream()
            .filter(one -> one.legalBasis().kind() == Purpose.LegalBasis.Kind.CONTRACT)
            .anyMatch(one -> category.purposes().contains(one.code()));
    var longest = 0;
    for (var i = 0; i < category.fields().size(); i++) {
      var field = category.fields().get(i);
      var where = place + ".fields[" + i + "]";
      if (field.starred() && !contract) {
        fault(where + ".starred", "needs a purpose of the category that rests on a contract");
      }
      if (category.keptIn() == Category.Storage.ENTRY && field.name().contains(".")) {
        fault(where + ".name", "must have no point in a category kept in entries");
      }
      if (category.keptIn() == Category.Storage.ENTRY && field.type() == Field.Type.TEXT) {
        if (field.longest() == null) {
          fault(where + ".longest", "is needed for a text");
        } else {
          longest += field.longest();
        }
      }
    }
    if (longest > LONGEST) {
      fault(place + ".fields", "may have texts of " + LONGEST + " characters together");
    }
  }

  private void others() {
    var categories = notice.categories().stream().map(Category::code).collect(Collectors.toSet());
    for (var i = 0; i < notice.recipients().size(); i++) {
      unknown(
          "recipients[" + i + "].categories", notice.recipients().get(i).categories(), categories);
    }
    var safeguards =
        notice.safeguards().stream().map(Notice.Safeguard::code).collect(Collectors.toSet());
    for (var i = 0; i < notice.territories().size(); i++) {
      var territory = notice.territories().get(i);
      var place = "territories[" + i + "].safeguards";
      unknown(place, territory.safeguards(), safeguards);
      if (i > 0 && territory.safeguards().isEmpty()) {
        fault(place, "must name one: only the register's own country, the first, needs none");
      }
    }
  }

  private void unknown(String place, Collection<String> named, Set<String> known) {
    for (var code : named) {
      if (!known.contains(code)) {
        fault(place, "names " + code + ", which the notice does not have");
      }
    }
  }

  /** Each text is there in each language, and in no other. */
  private void languages(String place, JsonNode node) {
    if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        languages(place + "[" + i + "]", node.get(i));
      }
    } else if (node.isObject() && isText(node)) {
      for (var language : notice.languages()) {
        if (node.path(language).asText().isBlank()) {
          fault(place + "." + language, "is needed: the notice is in " + notice.languages());
        }
      }
      node.fieldNames()
          .forEachRemaining(
              language -> {
                if (!notice.languages().contains(language)) {
                  fault(place + "." + language, "is in a language that the notice does not name");
                }
              });
    } else {
      node.properties()
          .forEach(
              part ->
                  languages(
                      place.isEmpty() ? part.getKey() : place + "." + part.getKey(),
                      part.getValue()));
    }
  }

  private boolean isText(JsonNode node) {
    return notice.languages().stream().anyMatch(node::has);
  }

  private void fault(String place, String message) {
    faults.add(new Violation(place, message));
  }
}
