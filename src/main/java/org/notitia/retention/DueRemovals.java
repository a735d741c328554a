package org.notitia.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.notitia.audit.AuditTrail;
import org.notitia.hold.ActiveHolds;
import org.notitia.notice.Category.Retention.Then;
import org.notitia.register.Erasure;
import org.notitia.register.Erasure.ExpiringEntry;
import org.notitia.register.expiry.DueItem;
import org.notitia.register.expiry.DueItems;
import org.notitia.subject.SubjectDirectory;

/**
 * What is due to go, and its removal: a batch is one transaction. What has its day by its row is
 * looked at again under the notice in force, its holds and the person's restriction.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueRemovals {
  static final int BATCH = 500;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject DueItems due;
  @Inject SubjectDirectory directory;
  @Inject Erasure removal;
  @Inject AuditTrail trail;
  @EJB SweepLease leases;

  /** The next entries whose day has come, by their rows. */
  public List<DueItem> dueEntries(DueItem after) {
    return due.entries(after, BATCH);
  }

  /** The next data subjects of whose record a part is due. */
  public List<DueItem> dueParts(DueItem after) {
    return due.subjectParts(after, BATCH);
  }

  /** The next data subjects who are due and about whom there is no entry. */
  public List<DueItem> duePersons(DueItem after) {
    return due.subjects(after, BATCH);
  }

  /** Erases the entries that are due indeed, or makes them anonymous. */
  public void removeEntries(String worker, List<DueItem> items) {
    var sweep = leases.continueBatch(worker);
    var today = LocalDate.now(clock);
    var restricted = directory.lock(subjects(items));
    var held = ActiveHolds.of(restricted.keySet(), today, em);
    var tally = new RemovalTally();
    for (var item : items) {
      var ending = removal.entry(item.id());
      if (ending != null
          && isDue(ending.due(), today)
          && !restricted.get(ending.subjectId())
          && !held.isHeld(ending.subjectId(), ending.category().code(), ending.id())) {
        remove(ending, held, tally);
      }
    }
    finish(sweep, tally);
  }

  private void remove(ExpiringEntry ending, ActiveHolds held, RemovalTally tally) {
    var category = ending.category();
    if (category.retention().then() == Then.ANONYMISE && !ending.restricted()) {
      tally.keepAnonymous(ending);
    }
    removal.erase(ending.id());
    tally.add(
        ending.subjectId(),
        category.code(),
        held.removableSince(ending.due(), ending.subjectId(), category.code(), ending.id()));
  }

  /** Takes the parts that are due out of the persons' records. */
  public void clearParts(String worker, List<DueItem> items) {
    var sweep = leases.continueBatch(worker);
    var today = LocalDate.now(clock);
    var restricted = directory.lock(subjects(items));
    var held = ActiveHolds.of(restricted.keySet(), today, em);
    var tally = new RemovalTally();
    restricted.forEach(
        (id, isRestricted) -> {
          for (var part : removal.parts(id)) {
            var code = part.category().code();
            if (!part.whole()
                && isDue(part.due(), today)
                && !isRestricted
                && !held.isHeld(id, code, null)) {
              removal.clear(id, part.category());
              tally.add(id, code, held.removableSince(part.due(), id, code, null));
            }
          }
        });
    finish(sweep, tally);
  }

  /** Erases the persons who are due indeed and whom nothing keeps. */
  public void removePersons(String worker, List<DueItem> items) {
    var sweep = leases.continueBatch(worker);
    var today = LocalDate.now(clock);
    var restricted = directory.lock(subjects(items));
    var held = ActiveHolds.of(restricted.keySet(), today, em);
    var tally = new RemovalTally();
    restricted.forEach(
        (id, isRestricted) -> {
          for (var part : removal.parts(id)) {
            if (part.whole()
                && isDue(part.due(), today)
                && !isRestricted
                && !held.isHeld(id)
                && !removal.hasEntries(id)) {
              removal.erasePerson(id);
              var code = part.category().code();
              tally.add(id, code, held.removableSince(part.due(), id, code, null));
            }
          }
        });
    finish(sweep, tally);
  }

  private void finish(SweepState sweep, RemovalTally tally) {
    tally.write(em, clock.instant());
    sweep.count(tally.total());
    removal.announce(tally.subjects);
    em.flush();
    if (!tally.subjects.isEmpty()) {
      trail.record(tally.subjects);
    }
  }

  private static List<String> subjects(List<DueItem> items) {
    return items.stream().map(DueItem::subjectId).distinct().toList();
  }

  private static boolean isDue(LocalDate day, LocalDate today) {
    return day != null && !day.isAfter(today);
  }
}
