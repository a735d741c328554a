package org.notitia.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notitia.platform.json.Json;

/** Reads the present e-mail addresses of persons from the register. */
@ApplicationScoped
public class ContactAddresses {
  @PersistenceContext EntityManager em;

  /**
   * Returns the e-mail addresses by person, the preferred one first; persons without an address are
   * absent.
   */
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
