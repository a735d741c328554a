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
 * What is wrong with a draft: its shape; then its sense, and what it would do to the data that the
 * register holds.
 */
@ApplicationScoped
public class PublicationCheck {
  @Inject CategoryUsage holdings;

  /** Every fault at once, as far as the shape lets one look. */
  List<Violation> faults(Notice draft, Notice before) {
    var faults = new ArrayList<>(NoticeSchema.violations(draft));
    if (faults.isEmpty()) {
      faults.addAll(NoticeConsistency.violations(draft));
      record(draft, faults);
      for (var category : before.categories()) {
        held(category, draft, faults);
      }
    }
    return faults;
  }

  /** A person's own record has columns, and no others can be declared. */
  private static void record(Notice draft, List<Violation> faults) {
    for (var i = 0; i < draft.categories().size(); i++) {
      var category = draft.categories().get(i);
      for (var j = 0; j < category.fields().size(); j++) {
        if (category.keptIn() == Category.Storage.SUBJECT
            && !CategoryUsage.hasPlace(category.fields().get(j))) {
          faults.add(
              new Violation(
                  "categories[" + i + "].fields[" + j + "].name",
                  "is no field of a person's record; declare it in a category kept in entries"));
        }
      }
    }
  }

  private void held(Category before, Notice draft, List<Violation> faults) {
    var after = draft.findCategory(before.code()).orElse(null);
    if (Objects.equals(before, after) || !holdings.has(before)) {
      return;
    }
    var place = "categories." + before.code();
    if (after == null) {
      faults.add(new Violation(place, "holds data and must not vanish"));
      return;
    }
    if (before.keptIn() != after.keptIn()) {
      faults.add(new Violation(place + ".keptIn", "must stay: the category holds data"));
    }
    for (var field : before.fields()) {
      field(place, field, after, faults);
    }
    for (var field : after.fields()) {
      var was = find(before, field.name());
      if (field.required() && (was == null || !was.required())) {
        faults.add(
            new Violation(
                place + ".fields." + field.name() + ".required",
                "must be false: entries that are there may lack it"));
      }
    }
  }

  private static void field(String place, Field before, Category after, List<Violation> faults) {
    var field = find(after, before.name());
    var where = place + ".fields." + before.name();
    if (field == null) {
      faults.add(new Violation(where, "holds data and must not vanish"));
    } else if (field.type() != before.type()) {
      faults.add(new Violation(where + ".type", "must stay " + before.type() + ": it holds data"));
    } else if (before.longest() != null
        && field.longest() != null
        && field.longest() < before.longest()) {
      faults.add(
          new Violation(
              where + ".longest", "must not be less than " + before.longest() + ": it holds data"));
    }
  }

  private static Field find(Category category, String name) {
    return category.fields().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
