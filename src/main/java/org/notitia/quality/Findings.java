package org.notitia.quality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.notitia.audit.AuditTrail;
import org.notitia.platform.Call;
import org.notitia.platform.Ids;
import org.notitia.platform.Page;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.platform.validation.PageCursor;
import org.notitia.subject.SubjectDirectory;

/** The work list of data that is not right (P27). */
@Stateless
public class Findings {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject SubjectDirectory directory;
  @Inject Bounces bounces;
  @Inject AuditTrail trail;

  /**
   * What is to be done, the newest first: of one kind or rule or all, open unless asked otherwise.
   */
  @RolesAllowed({Role.CLERK, Role.OFFICER})
  public Page<FindingView> list(
      QualityRule.Kind kind,
      QualityRule rule,
      Finding.State state,
      int limit,
      @PageCursor String after) {
    var rules =
        Arrays.stream(QualityRule.values())
            .filter(one -> (kind == null || one.kind == kind) && (rule == null || one == rule))
            .toList();
    if (rules.isEmpty()) {
      throw ProblemException.invalid("rule", "is of another kind: " + rule.kind);
    }
    var read =
        em.createNamedQuery(Finding.LIST, Finding.class)
            .setParameter("state", state == null ? Finding.State.OPEN : state)
            .setParameter("rules", rules)
            .setParameter("before", after == null ? Ids.BEHIND_ALL : after)
            .setMaxResults(limit + 1)
            .getResultList();
    var page = Page.of(read, limit, Finding::view, Finding::id);
    trail.record(page.items().stream().map(FindingView::subjectId).distinct().toList());
    return page;
  }

  /** Reports what only the outside can know: that a message to the person came back. */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER})
  public FindingView report(@NotNull String subjectId) {
    directory.lock(subjectId);
    var finding = bounces.note(subjectId);
    em.flush();
    trail.record(subjectId, null);
    return finding.view();
  }

  /** Says that it is right so, and why; it is not found again. */
  @RolesAllowed({Role.CLERK, Role.OFFICER})
  public FindingView dismiss(@NotNull String id, @NotNull @Valid Dismissal asked) {
    var finding = em.find(Finding.class, id);
    if (finding == null) {
      throw ProblemException.notFound("There is no finding of this id.");
    }
    finding.dismiss(asked.reason, Call.current().caller.name(), clock.instant());
    em.flush();
    trail.record(List.of(finding.subjectId()));
    return finding.view();
  }
}
