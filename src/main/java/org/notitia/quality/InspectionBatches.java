package org.notitia.quality;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.notitia.audit.AccessHistory;
import org.notitia.changes.ChangeEventView;
import org.notitia.changes.ChangeFeed;
import org.notitia.notice.Category;
import org.notitia.notice.Notices;
import org.notitia.platform.persistence.Transactions;
import org.notitia.quality.Inspector.Defect;
import org.notitia.register.SubjectSnapshots;
import org.notitia.register.SubjectSnapshots.SubjectSnapshot;

/**
 * Inspects persons in batches. Each batch is one transaction that locks and updates the row with
 * the progress: only one node inspects at a time, and a crash loses nothing.
 */
@ApplicationScoped
class InspectionBatches {
  private static final int BATCH = 100;
  private static final Duration ROUND = Duration.ofDays(1);

  /**
   * Reading the work list is no use of a person's data; otherwise no data on it would stay unused.
   */
  private static final Set<String> OUR_LISTS = Set.of("listFindings", "dismissFinding");

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject ChangeFeed feed;
  @Inject SubjectSnapshots dossiers;
  @Inject DuplicateSearch duplicates;
  @Inject AccessHistory looks;
  @EJB Transactions transactions;

  /** Inspects a batch of the persons whose data changed; returns false if there are none. */
  boolean inspectChanged() {
    return transactions.inNew(this::inspectChangedBatch);
  }

  private boolean inspectChangedBatch() {
    var inspection = lock();
    var events = feed.readAfter(inspection.position(), BATCH);
    if (events.isEmpty()) {
      return false;
    }
    inspect(
        events.stream()
            .map(ChangeEventView::subjectId)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
    inspection.followed(events.get(events.size() - 1).position());
    return true;
  }

  /** Inspects a batch of the daily round; returns false when the round is finished. */
  boolean inspectDue() {
    return transactions.inNew(this::inspectDueBatch);
  }

  private boolean inspectDueBatch() {
    var inspection = lock();
    var now = clock.instant();
    if (!inspection.isRound(now)) {
      return false;
    }
    var persons = due(inspection.roundLastId());
    if (!persons.isEmpty()) {
      inspect(persons);
    }
    if (persons.size() == BATCH) {
      inspection.rounded(persons.get(BATCH - 1));
      return true;
    }
    inspection.finish(now.plus(ROUND));
    return false;
  }

  /**
   * Returns the next persons for whom the passage of time alone may change a finding: data that has
   * not changed for long, a very old person, or an open finding about a date in the future.
   */
  private List<String> due(String after) {
    var born = LocalDate.now(clock).minusYears(Inspector.OLDEST);
    var persons = new TreeSet<>(dossiers.untouchedSince(unusedSince(), born, after, BATCH));
    persons.addAll(
        em.createNamedQuery(Finding.OF_RULE, String.class)
            .setParameter("state", Finding.State.OPEN)
            .setParameter("rule", QualityRule.FUTURE_DATE)
            .setParameter("after", after)
            .setMaxResults(BATCH)
            .getResultList());
    return persons.stream().limit(BATCH).toList();
  }

  private InspectionProgress lock() {
    return em.find(
        InspectionProgress.class, InspectionProgress.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }

  private void inspect(Collection<String> subjectIds) {
    var known = findingsOf(subjectIds);
    // the snapshots do not depend on the findings: their queries need no flush
    em.setFlushMode(FlushModeType.COMMIT);
    var now = clock.instant();
    for (var id : subjectIds) {
      var faults = new LinkedHashSet<Defect>();
      var snapshot = dossiers.find(id).orElse(null);
      if (snapshot != null) {
        faults.addAll(Inspector.faults(snapshot, now));
        duplicates
            .likelyDuplicates(id)
            .forEach(duplicate -> faults.add(Defect.twins(id, duplicate)));
        if (isUnused(snapshot)) {
          faults.add(Defect.of(QualityRule.UNUSED, id));
        }
      }
      var found = update(id, faults, snapshot == null, known, now);
      found.forEach(em::persist);
      known.addAll(found);
    }
  }

  /** Updates the known findings of a person; returns the new ones. */
  private List<Finding> update(
      String subjectId, Set<Defect> faults, boolean gone, List<Finding> known, Instant now) {
    for (var finding : known) {
      if (finding.fault().concerns(subjectId)) {
        var exists = faults.remove(finding.fault()) || !gone && stillBounces(finding);
        if (!exists && finding.is(Finding.State.OPEN)) {
          finding.resolve(now);
        } else if (exists && finding.is(Finding.State.RESOLVED)) {
          finding.reopen(now);
        }
      }
    }
    return faults.stream().map(fault -> new Finding(fault, now)).toList();
  }

  /** Uses two queries, because for one with "or" a database reads all findings. */
  private List<Finding> findingsOf(Collection<String> subjectIds) {
    var known = new LinkedHashSet<Finding>();
    for (var query : List.of(Finding.OF_SUBJECTS, Finding.ABOUT)) {
      known.addAll(
          em.createNamedQuery(query, Finding.class)
              .setParameter("subjects", subjectIds)
              .getResultList());
    }
    return new ArrayList<>(known);
  }

  private boolean stillBounces(Finding finding) {
    return finding.isReported()
        && finding.is(Finding.State.OPEN)
        && !dossiers.hasOtherAddressSince(finding.subjectId(), finding.foundAt());
  }

  /**
   * Whether the relationship has not ended, but nobody has changed or read the data for longer than
   * the retention period after its end.
   */
  private boolean isUnused(SubjectSnapshot snapshot) {
    return snapshot.subject().relationshipEnded == null
        && snapshot.updatedAt().isBefore(unusedSince())
        && !looks.hasActivitySince(unusedSince(), snapshot.id(), OUR_LISTS);
  }

  private Instant unusedSince() {
    var today = LocalDate.now(clock);
    return notices.inForce().categories().stream()
        .filter(category -> category.keptIn() == Category.Storage.SUBJECT)
        .map(category -> today.minus(category.retention().period()))
        .min(LocalDate::compareTo)
        .orElse(today.minusYears(10))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }
}
