package org.notitia.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.notitia.hold.HoldReleased;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/**
 * The requests to sweep a data subject at once: written when a legal basis is withdrawn or a hold
 * is released, deleted when the sweep has handled them.
 */
@ApplicationScoped
public class SweepRequestLifecycle implements PersonalDataSource {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /**
   * A request that the sweep has not handled yet.
   *
   * @param purpose whose legal basis was withdrawn; null if a hold was released
   */
  public record OpenRequest(String kind, String purpose) {}

  void onHoldReleased(@Observes HoldReleased released) {
    em.persist(SweepRequest.released(released.subjectId(), clock.instant()));
  }

  @Override
  public String section() {
    return "retention";
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "sweep_request", "id", "kind", "subject_id", "purpose", "removed", "kept", "due_at"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    return Map.of(
        "sweepRequests",
        em.createQuery(
                "select r from SweepRequest r where r.subjectId = :subject order by r.id",
                SweepRequest.class)
            .setParameter("subject", subjectId)
            .getResultStream()
            .map(one -> new OpenRequest(one.kind().name(), one.purpose()))
            .toList());
  }

  @Override
  public void remove(String subjectId) {
    em.createQuery("delete from SweepRequest r where r.subjectId = :subject")
        .setParameter("subject", subjectId)
        .executeUpdate();
  }

  @Override
  public int move(String keptId, String mergedId) {
    return em.createQuery(
            "update SweepRequest r set r.subjectId = :kept where r.subjectId = :merged")
        .setParameter("kept", keptId)
        .setParameter("merged", mergedId)
        .executeUpdate();
  }
}
