package org.notitia.platform;

import java.util.List;

/** What became of persons: the register knows, and whatever is kept of persons asks. */
public interface Whereabouts {
  /**
   * What to tell the caller who asks for a person that is not here, or not for them: 404, or 410
   * where there was one whom the caller may know of.
   */
  ProblemException missing(String subjectId);

  /** The ids under which the person of that id was known: that, and those of merged persons. */
  List<String> ids(String subjectId);
}
