package org.notitia.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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
import org.notitia.notice.Notices;
import org.notitia.platform.Outcome;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;
import org.notitia.register.BulkWriter;

/** Writes a batch of rows, and that it did, in one transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportBatches {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject BulkWriter writer;
  @EJB ContentStore contents;
  @Inject AuditTrail trail;

  /** A job that nobody works on, now the caller's; or null. */
  public ImportJob claim() {
    var now = clock.instant();
    var job =
        em.createQuery(
                "select j from ImportJob j where j.state in :open order by j.id", ImportJob.class)
            .setParameter("open", ImportJob.open())
            .getResultStream()
            .filter(one -> one.isFree(now))
            .findFirst()
            .orElse(null);
    if (job != null) {
      job.lease(now);
      em.flush();
    }
    return job;
  }

  /** Says that the worker is still at it, between batches and in long ones. */
  public void renew(ImportJob claimed) {
    em.createQuery(
            "update ImportJob j set j.leasedUntil = :until, j.version = j.version" // no new version
                + " where j.id = :id and j.leasedBy = :worker")
        .setParameter("until", clock.instant().plus(ImportJob.LEASE))
        .setParameter("id", claimed.id())
        .setParameter("worker", claimed.leasedBy())
        .executeUpdate();
  }

  /** Writes the rows; what is wrong with one is noted and does not stop the others. */
  public void apply(ImportJob claimed, ImportBatch batch) {
    var job = requireClaim(claimed);
    var mapping = Mapping.of(job.mapping(), notices.inForce());
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

  /** Notes that a row could not be written even alone. */
  public void reject(ImportJob claimed, ImportBatch batch, Problem why) {
    var job = requireClaim(claimed);
    for (var row : batch.rows()) {
      reject(job, row, why);
    }
    job.progress(batch, Map.of(), batch.rows().size(), clock.instant());
  }

  /** The work is done; the content goes with it. */
  public void finish(ImportJob claimed) {
    requireClaim(claimed).finish(clock.instant());
    contents.deleteInTransaction(claimed.id());
  }

  /** The work can't be done; the content goes with it. */
  public void fail(ImportJob claimed, String reason) {
    requireClaim(claimed).fail(reason, clock.instant());
    contents.deleteInTransaction(claimed.id());
  }

  /** The job, or a problem (410) if somebody else has it: then this worker was thought dead. */
  private ImportJob requireClaim(ImportJob claimed) {
    var job = em.find(ImportJob.class, claimed.id());
    if (!job.isStill(claimed)) {
      throw ProblemException.gone("Another worker has taken up this import.");
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
