package org.notitia.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/**
 * The change events about a data subject. They hold ids and no values, and stay as they are: a
 * system that follows the feed must also learn of an erasure or a merge, under the id it knows.
 */
@ApplicationScoped
public class ChangeLifecycle implements PersonalDataSource {
  @PersistenceContext EntityManager em;

  @Override
  public String section() {
    return "changes";
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "change_event",
            "id",
            "kind",
            "subject_id",
            "entry_id",
            "row_version",
            "recorded_at",
            "feed_position"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    return Map.of(
        "changes",
        em.createQuery(
                "select c from ChangeEvent c where c.subjectId = :subject and c.position > 0"
                    + " order by c.position",
                ChangeEvent.class)
            .setParameter("subject", subjectId)
            .getResultStream()
            .map(ChangeEvent::view)
            .toList());
  }

  @Override
  public void remove(String subjectId) {} // see above

  @Override
  public int move(String keptId, String mergedId) {
    return 0; // see above
  }
}
