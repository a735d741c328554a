package org.notitia.subject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.notitia.platform.ProblemException;

/**
 * What every feature may ask about data subjects. The register implements it; no other feature
 * reads the register's tables.
 */
public interface SubjectDirectory {
  /** The data subject of that id, whoever calls; empty if there is none. */
  Optional<SubjectSummary> find(String subjectId);

  /**
   * The data subject of that id.
   *
   * @throws ProblemException as {@link #notFound} says, if there is none or the caller may not see
   *     it
   */
  SubjectSummary require(String subjectId);

  /**
   * The problem for a caller who asks for a data subject that does not exist or that they may not
   * see: 404, or 410 if it was removed or merged and the caller may know that.
   */
  ProblemException notFound(String subjectId);

  /**
   * Locks a data subject until the end of the transaction.
   *
   * @throws ProblemException as {@link #notFound} says, if there is none
   */
  void lock(String subjectId);

  /**
   * Locks data subjects until the end of the transaction, always in the order of their ids: nobody
   * changes them or adds anything to them meanwhile.
   *
   * @return those that exist, and whether their processing is restricted (art. 18)
   */
  Map<String, Boolean> lock(Collection<String> subjectIds);

  /** That id and the ids of all data subjects that were merged into it. */
  List<String> idsIncludingMerged(String subjectId);

  /** How to reach these data subjects, by id; without those that do not exist. */
  Map<String, SubjectContact> contacts(Collection<String> subjectIds);

  /** How to reach the next data subjects in the order of their ids, after that id. */
  List<SubjectContact> contactsAfter(String subjectId, int limit);

  /** Whether there is an entry of that id about the data subject. */
  boolean hasEntry(String subjectId, String entryId);
}
