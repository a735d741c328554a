package org.notitia.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;

/**
 * Service that receives the content of an import as a stream. The upload is not one transaction,
 * because it may last hours; each chunk is stored in its own.
 */
@Stateless
@RolesAllowed({Role.CRM, Role.OFFICER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Uploads {
  @Inject ContentStore contents;
  @EJB ImportWorker worker;

  /**
   * Receives the content, and returns when it is stored completely. An incomplete upload can be
   * repeated.
   *
   * @throws ProblemException 400 if the upload is incomplete; 404 if no import has the id; 409 if
   *     the import already has content; 422 if the content is not in the encoding of the mapping
   *     (with row and byte), then the import has failed
   */
  public ImportView upload(String id, InputStream content) {
    var job = contents.begin(id);
    var encoding = new EncodingCheck(job.mapping().charset());
    long bytes = 0;
    for (var number = 0; ; number++) {
      var part = read(content);
      var last = part.length < ContentChunk.SIZE;
      var wrong = encoding.check(part, last);
      if (wrong != null) {
        contents.refuse(id, wrong);
        throw ProblemException.invalid("content", wrong + "; name its encoding in the mapping");
      }
      if (part.length > 0) {
        contents.put(new ContentChunk(id, job.upload(), number, part));
      }
      bytes += part.length;
      if (last) {
        break;
      }
    }
    var view = contents.end(id, job.upload(), bytes);
    worker.wake();
    return view;
  }

  private static byte[] read(InputStream content) {
    try {
      return content.readNBytes(ContentChunk.SIZE);
    } catch (IOException broken) {
      throw ProblemException.unreadable("content", "was not received completely; upload it again");
    }
  }
}
