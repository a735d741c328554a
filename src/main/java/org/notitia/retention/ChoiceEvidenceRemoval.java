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
import java.util.Optional;
import org.notitia.audit.AuditTrail;
import org.notitia.consent.ChoiceLifecycle;
import org.notitia.hold.ActiveHolds;
import org.notitia.notice.Category;
import org.notitia.notice.Category.Retention.From;
import org.notitia.notice.Notices;
import org.notitia.register.Erasure;
import org.notitia.register.expiry.DueItem;
import org.notitia.subject.SubjectDirectory;

/**
 * The end of what shows persons' choices. Only from the end of the relationship: a consent must be
 * shown as long as it is relied on; with another retention choices go with the person.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChoiceEvidenceRemoval {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject SubjectDirectory directory;
  @Inject Erasure removal;
  @Inject ChoiceLifecycle choices;
  @Inject AuditTrail trail;
  @EJB SweepLease leases;

  /** Whether nobody has looked today. */
  public boolean isDue(String worker) {
    return !leases.continueBatch(worker).hasSeenChoices(today()) && category().isPresent();
  }

  /** The next persons whose choices may be due: by the day of the relationship's end. */
  public List<DueItem> due(DueItem after) {
    var period = category().orElseThrow().retention().period();
    return em.createQuery(
            "select new org.notitia.register.expiry.DueItem(s.id, s.id, s.relationshipEnded)"
                + " from DataSubject s"
                + " where s.relationshipEnded <= :latest and s.relationshipEnded >= :day"
                + " and (s.relationshipEnded > :day or s.id > :id) and s.id in"
                + " (select c.subjectId from Choice c where c.subjectId = s.id)"
                + " order by s.relationshipEnded, s.id",
            DueItem.class)
        .setParameter("latest", today().minus(period).plusDays(3)) // months differ in length
        .setParameter("day", after.due())
        .setParameter("id", after.id())
        .setMaxResults(DueRemovals.BATCH)
        .getResultList();
  }

  /** Removes the choices of those whose day has come indeed, and whom no hold keeps. */
  public void remove(String worker, List<DueItem> items) {
    var sweep = leases.continueBatch(worker);
    var category = category().orElseThrow();
    var restricted = directory.lock(items.stream().map(DueItem::id).toList());
    var held = ActiveHolds.of(restricted.keySet(), today(), em);
    var tally = new RemovalTally();
    restricted.forEach(
        (id, isRestricted) -> {
          var due =
              removal.relationshipEnded(id).map(ended -> ended.plus(category.retention().period()));
          if (!isRestricted
              && due.filter(day -> !day.isAfter(today())).isPresent()
              && !held.isHeld(id, category.code(), null)) {
            choices.removeEvidence(id);
            tally.add(
                id, category.code(), held.removableSince(due.get(), id, category.code(), null));
          }
        });
    tally.write(em, clock.instant());
    sweep.count(tally.total());
    em.flush();
    if (!tally.subjects.isEmpty()) {
      trail.record(tally.subjects);
    }
  }

  /** All have been looked at. */
  public void finishDay(String worker) {
    leases.continueBatch(worker).choicesSeen(today());
  }

  private Optional<Category> category() {
    return notices.inForce().categories().stream()
        .filter(one -> one.keptIn() == Category.Storage.CHOICE)
        .filter(one -> one.retention().from() == From.RELATIONSHIP_END)
        .findFirst();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
