package org.notitia.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.notitia.audit.AuditTrail;
import org.notitia.platform.ProblemException;
import org.notitia.platform.persistence.Transactions;

/** Stores the content of imports in the database, each chunk in its own transaction. */
@ApplicationScoped
class ContentStore {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject AuditTrail trail;
  @EJB Transactions transactions;

  /** Begins an upload and deletes the content of earlier uploads. */
  ImportJob begin(String jobId) {
    return transactions.inNew(
        () -> {
          var job = job(jobId);
          trail.record();
          job.beginUpload();
          delete(jobId);
          return job;
        });
  }

  void put(ContentChunk chunk) {
    transactions.inNew(() -> em.persist(chunk));
  }

  /** Ends the upload: the content is complete and stored. */
  ImportView end(String jobId, int upload, long bytes) {
    return transactions.inNew(
        () -> {
          var job = job(jobId);
          job.endUpload(upload, bytes);
          em.flush();
          return job.view(null, clock.instant());
        });
  }

  /** Fails the import, because its content cannot be read, and deletes the content. */
  void refuse(String jobId, String reason) {
    transactions.inNew(
        () -> {
          job(jobId).fail(reason, clock.instant());
          delete(jobId);
        });
  }

  /** Returns a chunk, or null after the last one. */
  byte[] get(String jobId, int upload, int number) {
    var chunk =
        transactions.inNew(
            () -> em.find(ContentChunk.class, ContentChunk.id(jobId, upload, number)));
    return chunk == null ? null : chunk.content();
  }

  /** Deletes the content in the current transaction. */
  void delete(String jobId) {
    em.createQuery("delete from ContentChunk c where c.jobId = :job")
        .setParameter("job", jobId)
        .executeUpdate();
  }

  private ImportJob job(String id) {
    var job = em.find(ImportJob.class, id);
    if (job == null) {
      throw ProblemException.notFound("No import has this id.");
    }
    return job;
  }
}
