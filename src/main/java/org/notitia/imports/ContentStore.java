package org.notitia.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.notitia.platform.ProblemException;

/** An import's content in the database, a part at a time, each part its own transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ContentStore {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Begins an upload and forgets what came of earlier ones. */
  public int begin(String jobId) {
    var upload = job(jobId).beginUpload();
    delete(jobId);
    return upload;
  }

  public void put(String jobId, int upload, int number, byte[] content) {
    em.persist(new ContentChunk(jobId, upload, number, content));
  }

  /** From here on the content is safe. */
  public void end(String jobId, int upload, long bytes) {
    job(jobId).endUpload(upload, bytes);
  }

  /** What came is not what an import reads. */
  public void refuse(String jobId, String reason) {
    job(jobId).fail(reason, clock.instant());
    delete(jobId);
  }

  /** A part, or null behind the last. */
  public byte[] get(String jobId, int upload, int number) {
    var chunk = em.find(ContentChunk.class, ContentChunk.id(jobId, upload, number));
    return chunk == null ? null : chunk.content();
  }

  /** Deletes it in the transaction of the caller. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void deleteInTransaction(String jobId) {
    delete(jobId);
  }

  private void delete(String jobId) {
    em.createQuery("delete from ContentChunk c where c.jobId = :job")
        .setParameter("job", jobId)
        .executeUpdate();
  }

  private ImportJob job(String id) {
    var job = em.find(ImportJob.class, id);
    if (job == null) {
      throw ProblemException.notFound("There is no import of this id.");
    }
    return job;
  }
}
