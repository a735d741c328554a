package org.notitia.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.notitia.notice.Category;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.register.ExpiryUpdater;

/**
 * The move of all days to another version of the notice: a batch is one transaction, which notes
 * how far it came.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExpiryMigration {
  private static final int BATCH = 500;

  /** Goes before the id of the last person moved, once all entries have. */
  private static final String PERSONS = "persons ";

  @Inject Notices notices;
  @Inject ExpiryUpdater expiry;
  @EJB SweepLease leases;

  /** Moves a batch; false when all days are those of the notice in force. */
  public boolean move(String worker) {
    var sweep = leases.continueBatch(worker);
    var inForce = notices.inForce();
    if (sweep.noticeVersion() == inForce.version()) {
      return false;
    }
    var place = sweep.move(inForce.version());
    var before = sweep.noticeVersion() == 0 ? null : notices.version(sweep.noticeVersion());
    if (!place.startsWith(PERSONS)) {
      var categories = moving(before, inForce, Category.Storage.ENTRY);
      var last =
          categories.isEmpty() ? null : expiry.moveEntries(List.copyOf(categories), place, BATCH);
      sweep.movedAfter(last == null ? PERSONS : last);
      return true;
    }
    var last =
        moving(before, inForce, Category.Storage.SUBJECT).isEmpty()
            ? null
            : expiry.moveSubjects(place.substring(PERSONS.length()), BATCH);
    if (last == null) {
      sweep.moved();
    } else {
      sweep.movedAfter(PERSONS + last);
    }
    return true;
  }

  /** The categories whose days differ; all of them where there was no notice before. */
  static Set<String> moving(Notice before, Notice after, Category.Storage kept) {
    var codes = new TreeSet<String>();
    for (var notice : before == null ? List.of(after) : List.of(before, after)) {
      notice.categories().stream()
          .filter(one -> one.keptIn() == kept)
          .map(Category::code)
          .filter(code -> before == null || !sameDays(before, after, code))
          .forEach(codes::add);
    }
    return codes;
  }

  private static boolean sameDays(Notice before, Notice after, String code) {
    var was = before.findCategory(code).map(Category::retention).orElse(null);
    var is = after.findCategory(code).map(Category::retention).orElse(null);
    return was != null
        && is != null
        && Objects.equals(was.period(), is.period())
        && was.from() == is.from();
  }
}
