package org.notitia.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.notitia.audit.AuditTrail;
import org.notitia.platform.Ids;
import org.notitia.platform.Page;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.platform.validation.PageCursor;
import org.notitia.subject.SubjectDirectory;

/**
 * Merges two records of the same person, and lists the merges (P27). Each method is one
 * transaction, checks the role and writes the audit trail.
 */
@Stateless
@RolesAllowed({Role.CLERK, Role.OFFICER})
public class Merges {
  @PersistenceContext EntityManager em;
  @Inject SubjectMerger merging;
  @Inject SubjectDirectory directory;
  @Inject AuditTrail trail;

  /**
   * Merges the second person into the first. Entries, history, choices, account and customer number
   * of the second move to the first, and so do values that the first lacks. Where both have a
   * value, the value of the first stays, unless only the second's was given by the person (P11);
   * the other becomes a proposal in the history. From then on, a call with the second id is
   * answered 410 with the first id. Fails (412) if either person has a newer version than the one
   * sent.
   */
  public MergedSubjectView merge(@NotNull @Valid NewMerge asked) {
    var merged = merging.merge(asked.keep, asked.keepVersion, asked.merge, asked.mergeVersion);
    em.flush();
    trail.record(List.of(asked.keep, asked.merge));
    return merged.view();
  }

  /** The merge of that id. */
  public MergedSubjectView find(@NotNull String id) {
    var merged = em.find(MergedSubject.class, id);
    if (merged == null) {
      throw ProblemException.notFound("No merge has this id.");
    }
    trail.record(merged.keptId(), null);
    return merged.view();
  }

  /** The merges into a person, the newest first. */
  public Page<MergedSubjectView> list(
      @NotNull String subjectId, int limit, @PageCursor String after) {
    directory.require(subjectId);
    var read =
        em.createNamedQuery(MergedSubject.INTO, MergedSubject.class)
            .setParameter("kept", subjectId)
            .setParameter("before", after == null ? Ids.BEHIND_ALL : after)
            .setMaxResults(limit + 1)
            .getResultList();
    trail.record(subjectId, null);
    return Page.of(read, limit, MergedSubject::view, MergedSubject::id);
  }
}
