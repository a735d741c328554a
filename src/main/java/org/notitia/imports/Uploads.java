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
 * Takes an import's content as it streams in; there is no transaction around the whole, which may
 * be hours.
 */
@Stateless
@RolesAllowed({Role.CRM, Role.OFFICER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Uploads {
  @Inject ContentStore contents;
  @EJB ImportWorker worker;

  /**
   * Takes the content in, and returns when the last byte is safe. Content that is not UTF-8, or not
   * of the encoding that its mapping names, is refused with the row and byte where it stops being
   * so; then the import has failed. What breaks off can be sent again.
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
      throw ProblemException.unreadable("content", "broke off; send it again");
    }
  }
}
