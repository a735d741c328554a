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

  /** Queues a message unless there is, or was, one with its key. */
  public void queue(NewMessage message) {
    queueAll(List.of(message));
  }

  /**
   * Likewise for several messages with different keys, in one query for all.
   *
   * @return how many of them are new
   */
  public int queueAll(Collection<NewMessage> messages) {
    var existing = existingKeys(messages.stream().map(NewMessage::key).toList());
    var added = messages.stream().filter(message -> !existing.contains(message.key())).toList();
    added.forEach(message -> em.persist(new Message(message, clock.instant())));
    return added.size();
  }

  private Set<String> existingKeys(Collection<String> keys) {
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
