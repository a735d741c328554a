package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.notitia.notice.Notices;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/**
 * The entries about a data subject. {@link Erasure} removes them one by one, each with its history
 * and change event; a data subject is erased only when none is left.
 */
@ApplicationScoped
public class EntryLifecycle implements PersonalDataSource {
  static final String SECTION = "entries";

  @PersistenceContext EntityManager em;
  @Inject Notices notices;

  @Override
  public String section() {
    return SECTION;
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "entry",
            "id",
            "version",
            "subject_id",
            "category",
            "named_values",
            "source",
            "means",
            "occurred_at",
            "recorded_at",
            "recorded_by",
            "reference",
            "expires_on",
            "basis_lost_on",
            "notice_version"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    var subject = em.find(DataSubject.class, subjectId);
    var restricted = subject != null && subject.isRestricted();
    return Map.of(
        "entries",
        em.createNamedQuery(Entry.OF_SUBJECT, Entry.class)
            .setParameter("subject", subjectId)
            .setParameter("after", "")
            .getResultStream()
            .map(entry -> entry.view(null, notices, restricted, true))
            .toList());
  }

  @Override
  public void remove(String subjectId) {} // see above: the table refers to the data subject's row

  @Override
  public int move(String keptId, String mergedId) {
    return em.createQuery("update Entry e set e.subjectId = :kept where e.subjectId = :merged")
        .setParameter("kept", keptId)
        .setParameter("merged", mergedId)
        .executeUpdate();
  }
}
