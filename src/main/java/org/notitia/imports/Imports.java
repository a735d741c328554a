package org.notitia.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.notitia.audit.AuditTrail;
import org.notitia.idempotency.Idempotent;
import org.notitia.imports.mapping.Mapping;
import org.notitia.imports.mapping.NewImport;
import org.notitia.notice.Notices;
import org.notitia.platform.Ids;
import org.notitia.platform.Outcome;
import org.notitia.platform.Page;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.platform.validation.PageCursor;

/**
 * Service that creates imports and reports their progress. {@link Uploads} receives the content.
 */
@Stateless
@RolesAllowed({Role.CRM, Role.OFFICER})
public class Imports {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject AuditTrail trail;

  /**
   * Creates an import with a mapping. The content is uploaded next.
   *
   * @throws ProblemException 422 if the mapping does not match the notice
   */
  @Idempotent
  public ImportView create(@NotNull @Valid NewImport stated) {
    Mapping.of(stated, notices.inForce());
    var job = new ImportJob(stated, org.notitia.platform.Call.current(), clock.instant());
    em.persist(job);
    em.flush();
    trail.record();
    return job.view(Outcome.CREATED, clock.instant());
  }

  /**
   * Returns an import and its progress.
   *
   * @throws ProblemException 404 if no import has the id
   */
  public ImportView find(@NotNull String id) {
    var job = em.find(ImportJob.class, id);
    if (job == null) {
      throw ProblemException.notFound("No import has this id.");
    }
    trail.record();
    return job.view(null, clock.instant());
  }

  /** Lists the imports, newest first. */
  public Page<ImportView> list(int limit, @PageCursor String after) {
    var read =
        em.createQuery(
                "select j from ImportJob j where j.id < :after order by j.id desc", ImportJob.class)
            .setParameter("after", after == null ? Ids.BEHIND_ALL : after)
            .setMaxResults(limit + 1)
            .getResultList();
    trail.record();
    return Page.of(read, limit, job -> job.view(null, clock.instant()), ImportJob::id);
  }

  /** Lists the rejected rows of an import in the order of the file. */
  public Page<RejectionView> rejections(@NotNull String id, int limit, @PageCursor String after) {
    find(id);
    var read =
        em.createQuery(
                "select r from Rejection r where r.jobId = :job and r.id > :after order by r.id",
                Rejection.class)
            .setParameter("job", id)
            .setParameter("after", after == null ? "" : after)
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(read, limit, Rejection::view, Rejection::id);
  }
}
