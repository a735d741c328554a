package org.notitia.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.notitia.audit.AuditTrail;
import org.notitia.imports.mapping.Mapping;
import org.notitia.imports.mapping.Row;
import org.notitia.platform.Outcome;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;
import org.notitia.platform.persistence.Transactions;
import org.notitia.register.BulkWriter;

/** Claims imports and writes their batches; each method is one transaction. */
@ApplicationScoped
class ImportBatches {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject BulkWriter writer;
  @Inject ContentStore contents;
  @Inject AuditTrail trail;
  @EJB Transactions transactions;

  /** Claims a job that is waiting or whose lease has expired; null if there is none. */
  ImportJob claim() {
    return transactions.inNew(
        () -> {
          var now = clock.instant();
          var job =
              em.createQuery(
                      "select j from ImportJob j where j.state in :open order by j.id",
                      ImportJob.class)
                  .setParameter("open", ImportJob.open())
                  .getResultStream()
                  .filter(one -> one.isFree(now))
                  .findFirst();
          job.ifPresent(one -> one.claim(now));
          em.flush();
          return job.orElse(null);
        });
  }

  /** Renews the lease of a job. */
  void renew(ImportJob claimed) {
    transactions.inNew(
        () ->
            em.createQuery(
                    "update ImportJob j set j.lease.leasedUntil = :until,"
                        + " j.version = j.version" // keeps the version
                        + " where j.id = :id and j.lease.leasedBy = :worker")
                .setParameter("until", clock.instant().plus(ImportJob.LEASE))
                .setParameter("id", claimed.id())
                .setParameter("worker", claimed.leasedBy())
                .executeUpdate());
  }

  /** Writes the rows of a batch. A rejected row is recorded; the other rows are written. */
  void apply(ImportJob claimed, Mapping mapping, ImportBatch batch) {
    transactions.inNew(() -> apply(requireClaim(claimed), batch, mapping));
  }

  private void apply(ImportJob job, ImportBatch batch, Mapping mapping) {
    var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
    var subjects = new TreeSet<String>();
    var rejected = 0;
    var rows = new RowWriter(mapping, batch.rows(), writer);
    for (var row : batch.rows()) {
      try {
        var written = rows.write(row);
        outcomes.merge(written.outcome(), 1, Integer::sum);
        subjects.add(written.subjectId());
      } catch (ProblemException refused) {
        rejected++;
        reject(job, row, refused.problem());
      } catch (ConstraintViolationException invalid) {
        rejected++;
        reject(job, row, Problem.of(invalid));
      }
    }
    job.progress(batch, outcomes, rejected, clock.instant());
    writer.flush();
    if (!subjects.isEmpty()) {
      trail.record(subjects);
    }
  }

  /** Records that the rows of a batch are rejected. */
  void reject(ImportJob claimed, ImportBatch batch, Problem why) {
    transactions.inNew(
        () -> {
          var job = requireClaim(claimed);
          batch.rows().forEach(row -> reject(job, row, why));
          job.progress(batch, Map.of(), batch.rows().size(), clock.instant());
        });
  }

  /** Finishes the job and deletes its content. */
  void finish(ImportJob claimed) {
    transactions.inNew(
        () -> {
          requireClaim(claimed).finish(clock.instant());
          contents.delete(claimed.id());
        });
  }

  /** Fails the job and deletes its content. */
  void fail(ImportJob claimed, String reason) {
    transactions.inNew(
        () -> {
          requireClaim(claimed).fail(reason, clock.instant());
          contents.delete(claimed.id());
        });
  }

  /** Returns the job; a problem (410) if another worker has claimed it after the lease expired. */
  private ImportJob requireClaim(ImportJob claimed) {
    var job = em.find(ImportJob.class, claimed.id());
    if (!job.isStillClaimedAs(claimed)) {
      throw ProblemException.gone("Another worker has taken over this import.");
    }
    return job;
  }

  private void reject(ImportJob job, Row row, Problem why) {
    var errors =
        why.errors == null || why.errors.isEmpty()
            ? List.of(new Problem.Violation(null, why.detail))
            : new ArrayList<>(why.errors);
    for (var error : errors) {
      var field = error.field == null ? null : error.field.replaceFirst("^values\\.", "");
      em.persist(new Rejection(job.id(), row.line(), field, error.message));
    }
  }
}
