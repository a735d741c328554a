package org.notitia.register.purpose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.notitia.notice.Category;
import org.notitia.notice.Notice;
import org.notitia.notice.Purpose;
import org.notitia.platform.ProblemException;
import org.notitia.register.details.DetailField;
import org.notitia.register.details.SubjectDetails;

/**
 * The data that a call may read and write: what the notice collects for the purpose of the call
 * (P2), reduced by the call's limit if it has one. The scope is immutable.
 */
public final class PurposeScope {
  private final Notice notice;
  private final Purpose purpose;
  private final Predicate<Category> categories;
  private final BiPredicate<Category, String> fields;
  private final boolean limited;

  /** The hidden fields of the person's record, each with its category, or null without one. */
  private final Map<String, Category> hidden = new LinkedHashMap<>();

  PurposeScope(Notice notice, Purpose purpose) {
    this(notice, purpose, category -> true, (category, field) -> true, false);
  }

  private PurposeScope(
      Notice notice,
      Purpose purpose,
      Predicate<Category> categories,
      BiPredicate<Category, String> fields,
      boolean limited) {
    this.notice = notice;
    this.purpose = purpose;
    this.categories = categories;
    this.fields = fields;
    this.limited = limited;
    hide();
  }

  private void hide() {
    for (var category : notice.categories()) {
      if (category.keptIn() == Category.Storage.SUBJECT && (limited || !allows(category))) {
        category.fields().stream()
            .filter(field -> !allows(category, field.name()))
            .forEach(field -> hidden.put(field.name(), category));
      }
    }
    if (limited || !hidden.isEmpty()) {
      DetailField.ALL.forEach(this::hideUndeclared);
    }
  }

  /** Hides a field that no category declares: in a limited scope, or with others of its group. */
  private void hideUndeclared(DetailField field) {
    if (notice.categories().stream().anyMatch(category -> category.hasField(field.name()))) {
      return;
    }
    var other =
        hidden.keySet().stream()
            .filter(one -> field.group() != null && one.startsWith(field.group() + "."))
            .findFirst();
    if (limited || other.isPresent()) {
      hidden.put(field.name(), other.map(hidden::get).orElse(null));
    }
  }

  /**
   * The same scope with a limit; a limit of its own stays.
   *
   * @param fieldsByCategory by the code of each category that stays, the names of the fields that
   *     stay
   */
  public PurposeScope limitedTo(Map<String, Set<String>> fieldsByCategory) {
    return new PurposeScope(
        notice,
        purpose,
        categories.and(category -> fieldsByCategory.containsKey(category.code())),
        fields.and(
            (category, field) ->
                fieldsByCategory.getOrDefault(category.code(), Set.of()).contains(field)),
        true);
  }

  public Notice notice() {
    return notice;
  }

  public Purpose purpose() {
    return purpose;
  }

  /** Whether the category may be touched, in all or some of its fields. */
  public boolean allows(Category category) {
    return serves(category) && categories.test(category);
  }

  /** Whether the field of the category may be touched. */
  public boolean allows(Category category, String field) {
    return allows(category) && fields.test(category, field);
  }

  /** Refuses (403) a category that may not be touched. */
  public void requireAllowed(Category category) {
    if (!allows(category)) {
      throw refusal(category);
    }
  }

  /** Whether the field of the person's record may be seen; {@code address.city} is a field. */
  public boolean isVisible(String field) {
    return !hidden.containsKey(field);
  }

  /** Refuses (403) a field of the person's record that may not be seen. */
  public void requireVisible(String field) {
    if (!isVisible(field)) {
      var category = hidden.get(field);
      throw category == null
          ? ProblemException.forbidden("purpose", "This call may not use the field " + field + ".")
          : refusal(category);
    }
  }

  /** The codes of the categories that may not be touched at all. */
  public List<String> excluded(Category.Storage storage) {
    return codes(storage, category -> !allows(category));
  }

  /** The codes of the categories that are left out in part or whole. */
  public List<String> leftOut(Category.Storage storage) {
    return codes(
        storage,
        category ->
            !allows(category)
                || category.fields().stream().anyMatch(one -> !allows(category, one.name())));
  }

  private List<String> codes(Category.Storage storage, Predicate<Category> which) {
    return notice.categories().stream()
        .filter(category -> category.keptIn() == storage && which.test(category))
        .map(Category::code)
        .toList();
  }

  /**
   * The details to write: those stated, with the hidden fields as they are known. Refuses (403) to
   * change a hidden field.
   */
  public SubjectDetails restrict(SubjectDetails stated, SubjectDetails known) {
    if (hidden.isEmpty()) {
      return stated;
    }
    var result = stated.copyTo(new SubjectDetails());
    for (var field : DetailField.ALL) {
      if (!isVisible(field.name())) {
        var value = field.value(stated);
        if (value != null && !value.equals(field.value(known))) {
          requireVisible(field.name());
        }
        field.copy(known, result);
      }
    }
    return result;
  }

  private boolean serves(Category category) {
    return category.purposes().contains(purpose.code()) || notice.coversAllData(purpose);
  }

  private ProblemException refusal(Category category) {
    return ProblemException.forbidden(
        "purpose",
        serves(category)
            ? "This call may not use all data of %s.".formatted(category.code())
            : "The notice does not allow the category %s for the purpose %s. Allowed purposes: %s. Send one of them in Notitia-Purpose."
                .formatted(
                    category.code(), purpose.code(), String.join(", ", category.purposes())));
  }
}
