package org.notitia.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/**
 * The findings about a data subject: deleted when the data subject is erased, for the reason of a
 * dismissal may describe the person. A merge moves none: the inspection resolves the findings of
 * the merged data subject and finds again what is wrong with the kept one.
 */
@ApplicationScoped
public class FindingLifecycle implements PersonalDataSource {
  @PersistenceContext EntityManager em;

  @Override
  public String section() {
    return "quality";
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "finding",
            "id",
            "version",
            "rule",
            "subject_id",
            "about",
            "state",
            "found_at",
            "ended_at",
            "ended_by",
            "reason"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    return Map.of(
        "findings",
        em.createNamedQuery(Finding.OF_SUBJECTS, Finding.class)
            .setParameter("subjects", List.of(subjectId))
            .getResultStream()
            .map(Finding::view)
            .toList());
  }

  @Override
  public void remove(String subjectId) {
    em.createQuery("delete from Finding f where f.subjectId = :subject or f.about = :subject")
        .setParameter("subject", subjectId)
        .executeUpdate();
  }

  @Override
  public int move(String keptId, String mergedId) {
    return 0; // see above
  }
}
