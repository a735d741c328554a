package org.notitia.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notitia.platform.json.Json;

/** Where persons are reached, as the register knows it in this moment. */
@ApplicationScoped
public class ContactAddresses {
  @PersistenceContext EntityManager em;

  /** The e-mail addresses of those persons who have one, by person, the first to be used. */
  Map<String, List<String>> emails(Collection<String> subjectIds) {
    var emails = new HashMap<String, List<String>>();
    if (!subjectIds.isEmpty()) {
      em.createNamedQuery(Message.EMAILS, Object[].class)
          .setParameter("ids", subjectIds)
          .getResultList()
          .forEach(row -> emails.put((String) row[0], texts(row[1])));
    }
    return emails;
  }

  private static List<String> texts(Object emails) {
    return List.of(Json.MAPPER.convertValue(emails, String[].class));
  }

  boolean isThere(String subjectId) {
    return !em.createNamedQuery(Message.IS_THERE, String.class)
        .setParameter("id", subjectId)
        .getResultList()
        .isEmpty();
  }
}
