package org.notitia.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.notitia.platform.Call;
import org.notitia.platform.Ids;
import org.notitia.platform.Page;
import org.notitia.platform.Role;
import org.notitia.platform.validation.PageCursor;
import org.notitia.subject.SubjectDirectory;
import org.notitia.subject.SubjectVisibility;

/** Reads the audit trail (P22). Reading it writes an audit entry too. */
@Stateless
public class AuditEntries {
  private static final String OF_SUBJECT =
      "(a.subjectId in :subjects or a.id in"
          + " (select s.auditId from AuditSubject s where s.subjectId in :subjects and s.auditId < :after))";

  @PersistenceContext EntityManager em;
  @Inject AuditTrail trail;
  @Inject SubjectDirectory directory;

  /**
   * Searches the audit trail. Entries contain ids, never personal data.
   *
   * @param limit the maximum number of entries on the page
   * @return the entries that match all criteria, newest first
   */
  @RolesAllowed(Role.AUDITOR)
  public Page<AuditEntryView> search(@NotNull @Valid AuditCriteria criteria, int limit) {
    var conditions = new ArrayList<String>();
    var values = new LinkedHashMap<String, Object>();
    conditions.add("a.id < :after");
    values.put(
        "after",
        criteria.after() != null
            ? criteria.after()
            : criteria.to() != null ? Ids.from(criteria.to()) : Ids.BEHIND_ALL);
    if (criteria.from() != null) {
      conditions.add("a.id >= :from");
      values.put("from", Ids.from(criteria.from()));
    }
    if (criteria.account() != null) {
      conditions.add("a.account = :account");
      values.put("account", criteria.account());
    }
    if (criteria.act() != null) {
      conditions.add("a.act = :act");
      values.put("act", criteria.act());
    }
    if (criteria.subject() != null) {
      conditions.add(OF_SUBJECT);
      values.put("subjects", directory.idsIncludingMerged(criteria.subject()));
    }
    var query =
        em.createQuery(
            "select a from AuditEntry a where "
                + String.join(" and ", conditions)
                + " order by a.id desc",
            AuditEntry.class);
    values.forEach(query::setParameter);
    var entries = query.setMaxResults(limit + 1).getResultList();
    trail.record();
    return Page.of(entries, limit, AuditEntry::view, AuditEntry::id);
  }

  /**
   * Lists who read or changed data of a data subject, newest first (GDPR art. 15). Data subjects
   * can list only the accesses to their own data; any other id is answered with 404.
   *
   * @param limit the maximum number of entries on the page
   * @param after the value of {@code next} from the previous page; null for the first page
   */
  @RolesAllowed({Role.OFFICER, Role.AUDITOR, Role.SUBJECT})
  public Page<AuditEntryView> accesses(
      @NotNull String subjectId, int limit, @PageCursor String after) {
    if (!SubjectVisibility.mayAskAbout(Call.current(), subjectId)) {
      throw directory.notFound(subjectId);
    }
    var entries =
        em.createQuery(
                "select a from AuditEntry a where a.id < :after and "
                    + OF_SUBJECT
                    + " order by a.id desc",
                AuditEntry.class)
            .setParameter("after", after == null ? Ids.BEHIND_ALL : after)
            .setParameter("subjects", directory.idsIncludingMerged(subjectId))
            .setMaxResults(limit + 1)
            .getResultList();
    trail.record(subjectId, null);
    return Page.of(entries, limit, AuditEntry::view, AuditEntry::id);
  }
}
