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

/** Reads the trail. */
@Stateless
public class AuditEntries {
  private static final String OF_SUBJECT =
      "(a.subjectId in :subjects or a.id in"
          + " (select s.auditId from AuditSubject s where s.subjectId in :subjects and s.auditId < :after))";

  @PersistenceContext EntityManager em;
  @Inject AuditTrail trail;
  @Inject SubjectDirectory directory;

  /** The rows that fit all criteria given, newest first; without any value of a person. */
  @RolesAllowed(Role.AUDITOR)
  public Page<AuditEntryView> search(@NotNull @Valid AuditCriteria asked, int limit) {
    var conditions = new ArrayList<String>();
    var values = new LinkedHashMap<String, Object>();
    conditions.add("a.id < :after");
    values.put(
        "after",
        asked.after() != null
            ? asked.after()
            : asked.to() != null ? Ids.from(asked.to()) : Ids.BEHIND_ALL);
    if (asked.from() != null) {
      conditions.add("a.id >= :from");
      values.put("from", Ids.from(asked.from()));
    }
    if (asked.account() != null) {
      conditions.add("a.account = :account");
      values.put("account", asked.account());
    }
    if (asked.act() != null) {
      conditions.add("a.act = :act");
      values.put("act", asked.act());
    }
    if (asked.subject() != null) {
      conditions.add(OF_SUBJECT);
      values.put("subjects", directory.idsIncludingMerged(asked.subject()));
    }
    var query =
        em.createQuery(
            "select a from AuditEntry a where "
                + String.join(" and ", conditions)
                + " order by a.id desc",
            AuditEntry.class);
    values.forEach(query::setParameter);
    var read = query.setMaxResults(limit + 1).getResultList();
    trail.record();
    return Page.of(read, limit, AuditEntry::view, AuditEntry::id);
  }

  /**
   * Who read or changed a person's data, newest first; the person may ask for their own (art. 15).
   */
  @RolesAllowed({Role.OFFICER, Role.AUDITOR, Role.SUBJECT})
  public Page<AuditEntryView> accesses(
      @NotNull String subjectId, int limit, @PageCursor String after) {
    if (!SubjectVisibility.mayAskAbout(Call.current(), subjectId)) {
      throw directory.notFound(subjectId);
    }
    var read =
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
    return Page.of(read, limit, AuditEntry::view, AuditEntry::id);
  }
}
