package org.notitia.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.notitia.notice.Category.Retention.Then;
import org.notitia.platform.persistence.Transactions;
import org.notitia.register.Erasure;
import org.notitia.register.expiry.DueItem;
import org.notitia.register.expiry.DueItems;

/**
 * Removes entries, parts of records and persons that are due. The day in a row only finds them: it
 * is computed again under the notice in force before anything is removed.
 */
@ApplicationScoped
class DueRemovals {
  static final int BATCH = 500;

  @Inject DueItems dueItems;
  @Inject Erasure erasure;
  @Inject RemovalBatches batches;
  @EJB Transactions transactions;

  /** Returns the next entries that are due by the day in their rows. */
  List<DueItem> dueEntries(DueItem after) {
    return transactions.inNew(() -> dueItems.entries(after, BATCH));
  }

  /** Returns the next persons with a part of their record that is due. */
  List<DueItem> dueParts(DueItem after) {
    return transactions.inNew(() -> dueItems.subjectParts(after, BATCH));
  }

  /** Returns the next persons without entries who are due. */
  List<DueItem> duePersons(DueItem after) {
    return transactions.inNew(() -> dueItems.subjects(after, BATCH));
  }

  /** Erases the entries that are due and that nothing keeps, or makes them anonymous. */
  void removeEntries(List<DueItem> items) {
    batches.run(
        DueItem.subjects(items), batch -> items.forEach(item -> removeEntry(item.id(), batch)));
  }

  private void removeEntry(String id, RemovalBatch batch) {
    var entry = erasure.entry(id);
    if (entry == null || !batch.isDue(entry.due())) {
      return;
    }
    var category = entry.category();
    if (batch.isKept(entry.subjectId(), category.code(), id)) {
      return;
    }
    if (category.retention().then() == Then.ANONYMISE && !entry.basisLost()) {
      batch.keepAnonymous(entry);
    }
    erasure.erase(id);
    batch.countRemoval(entry.subjectId(), category.code(), id, entry.due());
  }

  /** Clears the parts of the persons' records that are due and that nothing keeps. */
  void clearParts(List<DueItem> items) {
    batches.run(
        DueItem.subjects(items), batch -> batch.subjects().forEach(id -> clearParts(id, batch)));
  }

  private void clearParts(String subjectId, RemovalBatch batch) {
    for (var part : erasure.parts(subjectId)) {
      var code = part.category().code();
      if (!part.whole() && batch.isDue(part.due()) && !batch.isKept(subjectId, code, null)) {
        erasure.clear(subjectId, part.category());
        batch.countRemoval(subjectId, code, null, part.due());
      }
    }
  }

  /** Erases the persons who are due, who have no entries and whom nothing keeps. */
  void removePersons(List<DueItem> items) {
    batches.run(
        DueItem.subjects(items), batch -> batch.subjects().forEach(id -> removePerson(id, batch)));
  }

  private void removePerson(String subjectId, RemovalBatch batch) {
    for (var part : erasure.parts(subjectId)) {
      if (part.whole()
          && batch.isDue(part.due())
          && !batch.isKept(subjectId)
          && !erasure.hasEntries(subjectId)) {
        erasure.erasePerson(subjectId);
        batch.countRemoval(subjectId, part.category().code(), null, part.due());
      }
    }
  }
}
