package org.notitia.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.notitia.notice.Category;
import org.notitia.notice.Field;
import org.notitia.notice.Notice;
import org.notitia.notice.NoticeConsistency;
import org.notitia.notice.NoticeSchema;
import org.notitia.platform.Problem.Violation;
import org.notitia.register.CategoryUsage;

/**
 * Checks whether a draft can be published: first its structure, then its consistency and whether it
 * fits the stored data.
 */
@ApplicationScoped
public class PublicationCheck {
  @Inject CategoryUsage holdings;

  /** Returns all errors; consistency is checked only if the structure is valid. */
  List<Violation> faults(Notice draft, Notice before) {
    var faults = new ArrayList<>(NoticeSchema.violations(draft));
    if (faults.isEmpty()) {
      faults.addAll(NoticeConsistency.violations(draft));
      checkSubjectFields(draft, faults);
      for (var category : before.categories()) {
        checkStoredData(category, draft, faults);
      }
    }
    return faults;
  }

  /** Checks that each field of a category in the data subject's record has a column there. */
  private static void checkSubjectFields(Notice draft, List<Violation> faults) {
    for (var i = 0; i < draft.categories().size(); i++) {
      var category = draft.categories().get(i);
      for (var j = 0; j < category.fields().size(); j++) {
        if (category.keptIn() == Category.Storage.SUBJECT
            && !CategoryUsage.hasPlace(category.fields().get(j))) {
          faults.add(
              new Violation(
                  "categories[" + i + "].fields[" + j + "].name",
                  "is not a field of the data subject; declare it in a category that is stored as entries"));
        }
      }
    }
  }

  private void checkStoredData(Category before, Notice draft, List<Violation> faults) {
    var after = draft.findCategory(before.code()).orElse(null);
    if (Objects.equals(before, after) || !holdings.has(before)) {
      return;
    }
    var place = "categories." + before.code();
    if (after == null) {
      faults.add(new Violation(place, "must not be removed: data is stored in it"));
      return;
    }
    if (before.keptIn() != after.keptIn()) {
      faults.add(
          new Violation(place + ".keptIn", "must not change: data is stored in the category"));
    }
    for (var field : before.fields()) {
      checkField(place, field, after, faults);
    }
    for (var field : after.fields()) {
      var was = find(before, field.name());
      if (field.required() && (was == null || !was.required())) {
        faults.add(
            new Violation(
                place + ".fields." + field.name() + ".required",
                "must be false: existing entries may not have it"));
      }
    }
  }

  private static void checkField(
      String place, Field before, Category after, List<Violation> faults) {
    var field = find(after, before.name());
    var where = place + ".fields." + before.name();
    if (field == null) {
      faults.add(new Violation(where, "must not be removed: data is stored in it"));
    } else if (field.type() != before.type()) {
      faults.add(
          new Violation(
              where + ".type", "must remain " + before.type() + ": data is stored in it"));
    } else if (before.longest() != null
        && field.longest() != null
        && field.longest() < before.longest()) {
      faults.add(
          new Violation(
              where + ".longest",
              "must not be less than " + before.longest() + ": data is stored in it"));
    }
  }

  private static Field find(Category category, String name) {
    return category.fields().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
