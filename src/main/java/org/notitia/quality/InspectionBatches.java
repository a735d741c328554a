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
 * Inspects persons in batches. A batch locks the row with the progress, and is one transaction with
 * it: one node at a time inspects, and a crash loses nothing.
 */
@ApplicationScoped
class InspectionBatches {
  private static final int BATCH = 100;
  private static final Duration ROUND = Duration.ofDays(1);

  /** To be on the work list as unused is no use. */
  private static final Set<String> OUR_LISTS = Set.of("listFindings", "dismissFinding");

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject ChangeFeed feed;
  @Inject SubjectSnapshots dossiers;
  @Inject DuplicateSearch duplicates;
  @Inject AccessHistory looks;
  @EJB Transactions transactions;

  /** Inspects a batch of those who changed; false if there are none. */
  boolean inspectChanged() {
    return transactions.inNew(this::inspectChangedBatch);
  }

  private boolean inspectChangedBatch() {
    var inspection = lock();
    var events = feed.readAfter(inspection.position(), BATCH);
    if (events.isEmpty()) {
      return false;
    }
    look(
        events.stream()
            .map(ChangeEventView::subjectId)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
    inspection.followed(events.get(events.size() - 1).position());
    return true;
  }

  /** Inspects a batch of those whom nobody changed for long; false after the daily round. */
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
      look(persons);
    }
    if (persons.size() == BATCH) {
      inspection.rounded(persons.get(BATCH - 1));
      return true;
    }
    inspection.finish(now.plus(ROUND));
    return false;
  }

  /**
   * The next persons for whom time alone may have changed something: those whom nobody touched for
   * long, who are very old, or about whom there is something that had yet to happen.
   */
  private List<String> due(String after) {
    var born = LocalDate.now(clock).minusYears(Inspector.OLDEST);
    var persons = new TreeSet<>(dossiers.untouchedSince(longAgo(), born, after, BATCH));
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

  private void look(Collection<String> subjectIds) {
    var known = known(subjectIds);
    // the dossiers don't depend on the findings: no query of theirs need write those before
    em.setFlushMode(FlushModeType.COMMIT);
    var now = clock.instant();
    for (var id : subjectIds) {
      var faults = new LinkedHashSet<Defect>();
      var dossier = dossiers.find(id).orElse(null);
      if (dossier != null) {
        faults.addAll(Inspector.faults(dossier, now));
        duplicates.likelyDuplicates(id).forEach(twin -> faults.add(Defect.twins(id, twin)));
        if (isUnused(dossier)) {
          faults.add(Defect.of(QualityRule.UNUSED, id));
        }
      }
      var found = note(id, faults, dossier == null, known, now);
      found.forEach(em::persist);
      known.addAll(found);
    }
  }

  /** Brings what is known of a person up to now; returns what is new. */
  private List<Finding> note(
      String subjectId, Set<Defect> faults, boolean gone, List<Finding> known, Instant now) {
    for (var finding : known) {
      if (finding.fault().concerns(subjectId)) {
        var stands = faults.remove(finding.fault()) || !gone && stillBounces(finding);
        if (!stands && finding.is(Finding.State.OPEN)) {
          finding.resolve(now);
        } else if (stands && finding.is(Finding.State.RESOLVED)) {
          finding.reopen(now);
        }
      }
    }
    return faults.stream().map(fault -> new Finding(fault, now)).toList();
  }

  /** In two queries: for one with "or" a database reads through all of them. */
  private List<Finding> known(Collection<String> subjectIds) {
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

  /** Nobody changed or looked at anything for as long as the notice keeps the person afterwards. */
  private boolean isUnused(SubjectSnapshot dossier) {
    return dossier.subject().relationshipEnded == null
        && dossier.updatedAt().isBefore(longAgo())
        && !looks.hasActivitySince(longAgo(), dossier.id(), OUR_LISTS);
  }

  private Instant longAgo() {
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
