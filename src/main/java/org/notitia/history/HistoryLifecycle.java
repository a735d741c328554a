package org.notitia.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.notitia.platform.Ids;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/**
 * The history of a data subject's record and entries, field by field. When the data subject is
 * erased it keeps which field changed when and by whom, without any value.
 */
@ApplicationScoped
public class HistoryLifecycle implements PersonalDataSource {
  @PersistenceContext EntityManager em;

  @Override
  public String section() {
    return "history";
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "field_change",
            "id",
            "subject_id",
            "entry_id",
            "field",
            "value_before",
            "value_after",
            "proposal",
            "changed_at",
            "account",
            "source",
            "means"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    return Map.of(
        "fieldChanges",
        em.createNamedQuery(FieldChange.OF_SUBJECT, FieldChange.class)
            .setParameter("subject", subjectId)
            .setParameter("after", Ids.BEHIND_ALL)
            .getResultStream()
            .map(FieldChange::view)
            .toList());
  }

  @Override
  public void remove(String subjectId) {
    em.createNamedQuery(FieldChange.FORGET_SUBJECT)
        .setParameter("subject", subjectId)
        .executeUpdate();
  }

  @Override
  public int move(String keptId, String mergedId) {
    return em.createQuery(
            "update FieldChange c set c.subjectId = :kept where c.subjectId = :merged")
        .setParameter("kept", keptId)
        .setParameter("merged", mergedId)
        .executeUpdate();
  }
}
