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
 * Queues messages to persons in the caller's transaction: they are sent if, and only if, that
 * transaction is committed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Queues a message unless a message with its key was queued before. */
  public void queue(NewMessage message) {
    queueAll(List.of(message));
  }

  /**
   * Queues several messages with different keys; looks up all keys in one query.
   *
   * @return how many messages were queued
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

  /**
   * Returns when the messages with these keys were sent, in UTC, by key; messages not yet sent are
   * absent.
   */
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
