package org.notitia.register;

import java.util.List;
import org.notitia.notice.Category;
import org.notitia.notice.Notice;
import org.notitia.notice.Purpose;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;
import org.notitia.platform.json.Json;

/** What a call is for, and what the notice lets it touch for that (P2). */
record PurposeScope(Notice notice, Purpose purpose) {
  /** Whether the category is collected for the purpose. */
  boolean serves(Category category) {
    return category.purposes().contains(purpose.code()) || notice.coversAllData(purpose);
  }

  /** The categories kept there that are not collected for the purpose. */
  List<Category> unserved(Category.Storage kept) {
    return notice.categories().stream()
        .filter(category -> category.keptIn() == kept && !serves(category))
        .toList();
  }

  /** Their codes, which the caller is told. */
  List<String> leftOut(Category.Storage kept) {
    var codes = unserved(kept).stream().map(Category::code).toList();
    Call.current().leftOut.addAll(codes);
    return codes;
  }

  /** Refuses what the category is not collected for. */
  void require(Category category) {
    if (!serves(category)) {
      throw ProblemException.forbidden(
          "purpose",
          "The notice does not collect %s for %s, but for: %s. Name one of them in Notitia-Purpose."
              .formatted(category.code(), purpose.code(), String.join(", ", category.purposes())));
    }
  }

  /** Refuses to look for persons by what is not collected for the purpose. */
  void requireField(String name, Object given) {
    if (given != null) {
      unserved(Category.Storage.SUBJECT).stream()
          .filter(category -> holds(category, name))
          .forEach(this::require);
    }
  }

  /** The person without what is not collected for the purpose; the caller is told what that is. */
  SubjectView filter(SubjectView view) {
    var hidden = unserved(Category.Storage.SUBJECT);
    if (hidden.isEmpty()) {
      return view;
    }
    leftOut(Category.Storage.SUBJECT);
    var tree = Json.tree(view);
    for (var category : hidden) {
      category.fields().forEach(field -> tree.remove(field.name()));
      for (var group : List.of("address", "company")) {
        if (category.fields().stream().anyMatch(field -> field.name().startsWith(group + "."))) {
          tree.remove(group);
        }
      }
    }
    return Json.bind(tree, SubjectView.class);
  }

  /** Whether a change of that field of the person's own record may be seen. */
  boolean isVisible(String field) {
    return unserved(Category.Storage.SUBJECT).stream().noneMatch(one -> holds(one, field));
  }

  /**
   * What is stated, with what is not collected for the purpose as it is known; another value for
   * that is refused.
   */
  SubjectDetails restrictTo(SubjectDetails stated, SubjectDetails known) {
    var hidden = unserved(Category.Storage.SUBJECT);
    if (hidden.isEmpty()) {
      return stated;
    }
    var result = stated.copyTo(new SubjectDetails());
    for (var category : hidden) {
      for (var field : DetailField.ALL.values()) {
        if (category.has(field.name())) {
          var value = field.value(stated);
          if (value != null && !value.equals(field.value(known))) {
            require(category);
          }
          field.copy(known, result);
        }
      }
    }
    return result;
  }

  private static boolean holds(Category category, String field) {
    return category.fields().stream().anyMatch(one -> one.name().equals(field));
  }
}
