package org.notitia.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.notitia.notice.Category;
import org.notitia.notice.Category.Storage;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.platform.persistence.Transactions;
import org.notitia.register.ExpiryUpdater;
import org.notitia.retention.SweepState.Phase;

/** Migrates the days of removal to the notice in force, in batches that record their progress. */
@ApplicationScoped
class ExpiryMigration {
  private static final int BATCH = 500;

  @Inject Notices notices;
  @Inject ExpiryUpdater expiry;
  @Inject SweepSchedule schedule;
  @EJB Transactions transactions;

  /** Migrates a batch; false if all days follow the notice in force. */
  boolean migrateNextBatch() {
    return transactions.inNew(
        () -> {
          var sweep = schedule.lock();
          var inForce = notices.inForce();
          if (sweep.noticeVersion() == inForce.version()) {
            return false;
          }
          sweep.migrateTo(inForce.version());
          var last = migrate(sweep, inForce);
          if (last == null) {
            sweep.finishPhase();
          } else {
            sweep.migratedUpTo(last);
          }
          return true;
        });
  }

  /** The id of the last row of a batch, or null if it ends the phase. */
  private String migrate(SweepState sweep, Notice inForce) {
    var before = sweep.noticeVersion() == 0 ? null : notices.version(sweep.noticeVersion());
    var storage = sweep.phase() == Phase.ENTRIES ? Storage.ENTRY : Storage.SUBJECT;
    var categories = List.copyOf(changed(before, inForce, storage));
    if (categories.isEmpty()) {
      return null;
    }
    return sweep.phase() == Phase.ENTRIES
        ? expiry.updateEntries(categories, sweep.migratedUpTo(), BATCH)
        : expiry.updateSubjects(sweep.migratedUpTo(), BATCH);
  }

  /** The categories whose days differ; all categories if there was no notice before. */
  static Set<String> changed(Notice before, Notice after, Storage kept) {
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
