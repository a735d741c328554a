package org.notitia.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.notitia.platform.json.Json;
import org.notitia.subject.DataRemoved;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/**
 * The stored answers to requests with an idempotency key. An answer repeats personal data, so it is
 * deleted as soon as any data about its data subject is removed, and after {@link Idempotent#KEPT}.
 */
@ApplicationScoped
public class IdempotencyLifecycle implements PersonalDataSource {
  @PersistenceContext EntityManager em;

  /** A stored answer, as the caller received it. */
  public record StoredAnswer(Instant answeredAt, JsonNode answer) {}

  @Override
  public String section() {
    return "idempotency";
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "idempotency_record", "id", "request", "subject_id", "answer", "answered_at"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    return Map.of(
        "answers",
        em.createQuery(
                "select r from IdempotencyRecord r where r.subjectId = :subject order by r.at",
                IdempotencyRecord.class)
            .setParameter("subject", subjectId)
            .getResultStream()
            .map(
                one ->
                    new StoredAnswer(
                        one.at(),
                        Json.read(
                            new String(one.answer(), StandardCharsets.UTF_8), JsonNode.class)))
            .toList());
  }

  @Override
  public void remove(String subjectId) {
    em.createQuery("delete from IdempotencyRecord r where r.subjectId = :subject")
        .setParameter("subject", subjectId)
        .executeUpdate();
  }

  @Override
  public int move(String keptId, String mergedId) {
    return em.createQuery(
            "update IdempotencyRecord r set r.subjectId = :kept where r.subjectId = :merged")
        .setParameter("kept", keptId)
        .setParameter("merged", mergedId)
        .executeUpdate();
  }

  void onDataRemoved(@Observes DataRemoved removed) {
    remove(removed.subjectId());
  }

  /**
   * Deletes the answers that are older than a time, oldest first.
   *
   * @param most the approximate maximum number of answers to delete
   */
  public void deleteBefore(Instant time, int most) {
    var beyond =
        em.createQuery("select r.at from IdempotencyRecord r order by r.at", Instant.class)
            .setFirstResult(most)
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .orElse(time);
    em.createQuery("delete from IdempotencyRecord r where r.at < :time")
        .setParameter("time", beyond.isBefore(time) ? beyond : time)
        .executeUpdate();
  }
}
