package org.notitia.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;
import org.notitia.audit.AuditTrail;
import org.notitia.hold.ActiveHolds;
import org.notitia.platform.persistence.Transactions;
import org.notitia.register.Erasure;
import org.notitia.subject.SubjectDirectory;

/** Runs removals in batches: what is common to all removals, whatever they remove. */
@ApplicationScoped
class RemovalBatches {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject SubjectDirectory directory;
  @Inject Erasure erasure;
  @Inject AuditTrail trail;
  @Inject SweepSchedule schedule;
  @EJB Transactions transactions;

  /**
   * Runs a batch in a transaction of its own: locks the sweep and then the persons, reads their
   * holds, removes, and writes the counts and the audit trail.
   */
  RemovalBatch run(Collection<String> subjectIds, Consumer<RemovalBatch> removal) {
    return transactions.inNew(
        () -> {
          var sweep = schedule.lock();
          var restricted = directory.lock(subjectIds);
          var today = LocalDate.now(clock);
          var batch =
              new RemovalBatch(restricted, ActiveHolds.of(restricted.keySet(), today, em), today);
          removal.accept(batch);
          batch.write(em, clock.instant());
          sweep.countRemovals(batch.removed());
          erasure.announce(batch.processed());
          em.flush();
          if (!batch.processed().isEmpty()) {
            trail.record(batch.processed());
          }
          return batch;
        });
  }
}
