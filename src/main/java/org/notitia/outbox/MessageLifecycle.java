package org.notitia.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.notitia.platform.Ids;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/** The messages to a data subject: deleted when the data subject is erased. */
@ApplicationScoped
public class MessageLifecycle implements PersonalDataSource {
  @PersistenceContext EntityManager em;

  @Override
  public String section() {
    return "messages";
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "message",
            "id",
            "version",
            "subject_id",
            "kind",
            "dedupe_key",
            "language_tag",
            "message_data",
            "state",
            "failure",
            "attempts",
            "queued_at",
            "due_at",
            "leased_by",
            "leased_until",
            "sent_at"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    return Map.of(
        "messages",
        em.createNamedQuery(Message.OF_SUBJECT, Message.class)
            .setParameter("subject", subjectId)
            .setParameter("before", Ids.BEHIND_ALL)
            .getResultStream()
            .map(message -> message.view(true))
            .toList());
  }

  @Override
  public void remove(String subjectId) {
    em.createQuery("delete from Message m where m.subjectId = :subject")
        .setParameter("subject", subjectId)
        .executeUpdate();
  }

  @Override
  public int move(String keptId, String mergedId) {
    return em.createQuery("update Message m set m.subjectId = :kept where m.subjectId = :merged")
        .setParameter("kept", keptId)
        .setParameter("merged", mergedId)
        .executeUpdate();
  }
}
