package org.notitia.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/**
 * What a data subject saw and accepted of the notice: deleted when the data subject is erased. A
 * merged data subject saw what either of the two saw (P42).
 */
@ApplicationScoped
public class AcceptanceLifecycle implements PersonalDataSource {
  @PersistenceContext EntityManager em;

  /** What the data subject did with one version of the notice. */
  public record AcceptedVersion(
      long noticeVersion, Instant seenAt, Instant usedAt, Instant acceptedAt) {}

  @Override
  public String section() {
    return "acceptance";
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "notice_acceptance",
            "id",
            "subject_id",
            "notice_version",
            "seen_at",
            "used_at",
            "accepted_at"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    return Map.of(
        "noticeVersions",
        ofSubject(subjectId).stream()
            .map(
                one ->
                    new AcceptedVersion(
                        one.noticeVersion(), one.seenAt(), one.usedAt(), one.acceptedAt()))
            .toList());
  }

  @Override
  public void remove(String subjectId) {
    em.createQuery("delete from NoticeAcceptance a where a.subjectId = :subject")
        .setParameter("subject", subjectId)
        .executeUpdate();
  }

  @Override
  public int move(String keptId, String mergedId) {
    var theirs = ofSubject(mergedId);
    for (var one : theirs) {
      var own = em.find(NoticeAcceptance.class, NoticeAcceptance.id(keptId, one.noticeVersion()));
      if (own == null) {
        own = new NoticeAcceptance(keptId, one.noticeVersion());
        em.persist(own);
      }
      own.add(one);
      em.remove(one);
    }
    return theirs.size();
  }

  private List<NoticeAcceptance> ofSubject(String subjectId) {
    return em.createNamedQuery(NoticeAcceptance.OF_SUBJECT, NoticeAcceptance.class)
        .setParameter("subject", subjectId)
        .getResultList();
  }
}
