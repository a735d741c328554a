package org.notitia.subject;

import java.util.List;
import org.notitia.platform.ProblemException;

/** What became of persons: the register knows, and whatever is kept of persons asks. */
public interface SubjectDirectory {
  /**
   * What to tell the caller who asks for a person that is not here, or not for them: 404, or 410
   * where there was one whom the caller may know of.
   */
  ProblemException notFound(String subjectId);

  /** The ids under which the person of that id was known: that, and those of merged persons. */
  List<String> idsIncludingMerged(String subjectId);
}
