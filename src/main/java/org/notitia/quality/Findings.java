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

/**
 * The work list of data quality problems (P27). Each method is one transaction, checks the role and
 * writes the audit trail.
 */
@Stateless
public class Findings {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject SubjectDirectory directory;
  @Inject Bounces bounces;
  @Inject AuditTrail trail;

  /**
   * Lists the findings of one kind, one rule or all, the newest first. By default, lists open
   * findings.
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
      throw ProblemException.invalid("rule", "belongs to another kind: " + rule.kind);
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

  /**
   * Records that a message to the person was returned as undeliverable, which only outside systems
   * know.
   */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER})
  public FindingView report(@NotNull String subjectId) {
    directory.lock(subjectId);
    var finding = bounces.note(subjectId);
    em.flush();
    trail.record(subjectId, null);
    return finding.view();
  }

  /**
   * Dismisses a finding with a reason: the data is correct. The same problem is not reported again.
   * Fails (409) if the finding is not open.
   */
  @RolesAllowed({Role.CLERK, Role.OFFICER})
  public FindingView dismiss(@NotNull String id, @NotNull @Valid Dismissal asked) {
    var finding = em.find(Finding.class, id);
    if (finding == null) {
      throw ProblemException.notFound("No finding has this id.");
    }
    finding.dismiss(asked.reason, Call.current().caller.name(), clock.instant());
    em.flush();
    trail.record(List.of(finding.subjectId()));
    return finding.view();
  }
}
