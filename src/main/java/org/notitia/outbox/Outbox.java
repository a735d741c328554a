package org.notitia.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes messages to persons in, in the caller's transaction: they leave if, and only if, that is
 * committed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /**
   * Queues a message, once for each key for all time.
   *
   * @param kind the name of its templates, {@code /mail/<kind>.<language>.mustache}
   * @param key what makes it one message: {@code notice-2:<subject>}
   * @param language the person's; where it has no template, the English one is used
   * @param facts what the templates fill in, with no more personal data than needed; {@code
   *     version} is a version of the notice, of which they then know the changes
   * @return whether it is new
   */
  public boolean queue(
      String subjectId, String kind, String key, String language, Map<String, ?> facts) {
    if (!existingKeys(List.of(key)).isEmpty()) {
      return false;
    }
    em.persist(new Message(subjectId, kind, key, language, facts, clock.instant()));
    return true;
  }

  /** Which of the keys a message was queued by already. */
  public Set<String> existingKeys(Collection<String> keys) {
    return keys.isEmpty()
        ? Set.of()
        : Set.copyOf(
            em.createNamedQuery(Message.KNOWN_KEYS, String.class)
                .setParameter("keys", keys)
                .getResultList());
  }

  /** When the messages of those keys left, in UTC, by key; without those that have not. */
  public Map<String, Instant> sent(Collection<String> keys) {
    var sent = new HashMap<String, Instant>();
    if (!keys.isEmpty()) {
      em.createNamedQuery(Message.SENT_AT, SentMessage.class)
          .setParameter("keys", keys)
          .getResultList()
          .forEach(one -> sent.put(one.key(), one.sentAt()));
    }
    return sent;
  }
}
