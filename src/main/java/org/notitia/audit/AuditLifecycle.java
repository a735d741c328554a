package org.notitia.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/**
 * The audit entries about a data subject: who accessed their data when and why. They are personal
 * data, by the id alone, and art. 15 gives them to the data subject. They are also the proof of
 * what the controller did (art. 5(2)), so an erasure keeps them: afterwards the id leads to nobody.
 * A merge keeps them under the id they were written with, for that is what happened; {@link
 * AuditEntries} finds them by the id of the kept data subject too.
 */
@ApplicationScoped
public class AuditLifecycle implements PersonalDataSource {
  @PersistenceContext EntityManager em;

  @Override
  public String section() {
    return "accesses";
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "audit_entry",
            "id",
            "recorded_at",
            "account",
            "acting_role",
            "act",
            "subject_id",
            "entry_id",
            "purpose",
            "protocol",
            "outcome",
            "address",
            "subjects"),
        PersonalTable.of("audit_subject", "subject_id", "audit_id"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    return Map.of(
        "accesses",
        em.createQuery(
                "select a from AuditEntry a where a.subjectId = :subject or a.id in (select"
                    + " s.auditId from AuditSubject s where s.subjectId = :subject) order by a.id",
                AuditEntry.class)
            .setParameter("subject", subjectId)
            .getResultStream()
            .map(AuditEntry::view)
            .toList());
  }

  @Override
  public void remove(String subjectId) {} // see above

  @Override
  public int move(String keptId, String mergedId) {
    return 0; // see above
  }
}
