package org.notitia.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.notitia.consent.ChoiceLifecycle;
import org.notitia.notice.Category;
import org.notitia.notice.Category.Retention.From;
import org.notitia.notice.Notices;
import org.notitia.platform.persistence.Transactions;
import org.notitia.register.Erasure;
import org.notitia.register.expiry.DueItem;

/**
 * Removes the evidence of persons' choices, but only if its retention period counts from the end of
 * the relationship: a consent must be provable as long as it is relied on. With any other retention
 * rule, choices are removed with the person.
 */
@ApplicationScoped
class ChoiceEvidenceRemoval {
  /** Months differ in length: a query by whole days may find a person some days early. */
  private static final int EARLY_DAYS = 3;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject Erasure erasure;
  @Inject ChoiceLifecycle choices;
  @Inject SweepSchedule schedule;
  @Inject RemovalBatches batches;
  @EJB Transactions transactions;

  /** Whether no sweep has removed evidence today. */
  boolean isDue() {
    return category().isPresent()
        && transactions.inNew(() -> !schedule.lock().hasCheckedChoices(today()));
  }

  /** The next persons whose choices may be due, by the day on which the relationship ended. */
  List<DueItem> due(DueItem after) {
    var period = category().orElseThrow().retention().period();
    return transactions.inNew(
        () ->
            em.createQuery(
                    "select new org.notitia.register.expiry.DueItem(s.id, s.id,"
                        + " s.details.relationshipEnded) from DataSubject s"
                        + " where s.details.relationshipEnded <= :latest and s.details.relationshipEnded >= :day"
                        + " and (s.details.relationshipEnded > :day or s.id > :id) and s.id in"
                        + " (select c.subjectId from Choice c where c.subjectId = s.id)"
                        + " order by s.details.relationshipEnded, s.id",
                    DueItem.class)
                .setParameter("latest", today().minus(period).plusDays(EARLY_DAYS))
                .setParameter("day", after.due())
                .setParameter("id", after.id())
                .setMaxResults(DueRemovals.BATCH)
                .getResultList());
  }

  /** Removes the choices that are due and that nothing keeps. */
  void remove(List<DueItem> items) {
    var category = category().orElseThrow();
    batches.run(
        DueItem.subjects(items),
        batch -> batch.subjects().forEach(id -> remove(id, category, batch)));
  }

  private void remove(String subjectId, Category category, RemovalBatch batch) {
    erasure
        .relationshipEnded(subjectId)
        .map(ended -> ended.plus(category.retention().period()))
        .filter(batch::isDue)
        .filter(due -> !batch.isKept(subjectId, category.code(), null))
        .ifPresent(
            due -> {
              choices.removeEvidence(subjectId);
              batch.countRemoval(subjectId, category.code(), null, due);
            });
  }

  /** No sweep needs to remove evidence again today. */
  void finishDay() {
    transactions.inNew(() -> schedule.lock().checkedChoices(today()));
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
