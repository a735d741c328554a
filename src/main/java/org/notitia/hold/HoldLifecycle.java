package org.notitia.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/**
 * The legal holds on a data subject's data. A merged data subject's holds keep the data of both. An
 * erased one has no hold in force; those that are over are deleted with the data subject.
 */
@ApplicationScoped
public class HoldLifecycle implements PersonalDataSource {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  @Override
  public String section() {
    return "holds";
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "retention_hold",
            "id",
            "version",
            "subject_id",
            "category",
            "entry_id",
            "ground",
            "reference",
            "ends_on",
            "placed_at",
            "placed_by",
            "released_at",
            "released_by"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    var today = LocalDate.now(clock);
    return Map.of(
        "holds",
        em.createNamedQuery(Hold.OF_SUBJECTS, Hold.class)
            .setParameter("subjects", List.of(subjectId))
            .getResultStream()
            .map(hold -> hold.view(null, today))
            .toList());
  }

  @Override
  public void remove(String subjectId) {
    em.createQuery("delete from Hold h where h.subjectId = :subject")
        .setParameter("subject", subjectId)
        .executeUpdate();
  }

  @Override
  public int move(String keptId, String mergedId) {
    return em.createQuery("update Hold h set h.subjectId = :kept where h.subjectId = :merged")
        .setParameter("kept", keptId)
        .setParameter("merged", mergedId)
        .executeUpdate();
  }
}
