package org.notitia.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.notitia.platform.Ids;
import org.notitia.subject.SubjectDirectory;

/** What a worker does with messages in the database, each in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxQueue {
  /** As many as a dead worker's successor waits for with reason. */
  private static final int BATCH = 50;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject SubjectDirectory directory;
  @Inject Event<AddressBounced> bounced;

  /** Some messages that are due, now the caller's, with their persons' addresses; or none. */
  public ClaimedMessages claim() {
    var now = clock.instant();
    var worker = Ids.next();
    var due =
        em.createNamedQuery(Message.DUE, Message.class)
            .setParameter("queued", Message.State.QUEUED)
            .setParameter("now", now)
            .setMaxResults(BATCH)
            .getResultList();
    if (due.isEmpty()) {
      return new ClaimedMessages(worker, due, Map.of());
    }
    var persons = new TreeSet<String>();
    for (var message : due) {
      message.lease(worker, now);
      persons.add(message.subjectId());
    }
    em.flush();
    return new ClaimedMessages(worker, due, directory.contacts(persons));
  }

  /** Says that the worker is still at it. */
  public void renew(ClaimedMessages claim) {
    em.createNamedQuery(Message.RENEWED)
        .setParameter("until", clock.instant().plus(Message.LEASE))
        .setParameter("ids", claim.ids())
        .setParameter("worker", claim.worker())
        .setParameter("queued", Message.State.QUEUED)
        .executeUpdate();
  }

  /** The mail server has taken it. */
  public void sent(Message claimed) {
    with(claimed, message -> message.sent(clock.instant()));
  }

  /** It could not be sent. */
  public void failed(Message claimed, DeliveryFailure why) {
    with(claimed, message -> message.failed(why, clock.instant()));
    if (why == DeliveryFailure.ADDRESS_REFUSED) {
      bounced.fire(new AddressBounced(claimed.subjectId()));
    }
  }

  /** What of them was not tried is free again. */
  public void release(ClaimedMessages claim) {
    for (var claimed : claim.messages()) {
      with(claimed, message -> message.release(clock.instant()));
    }
  }

  /** Does nothing if somebody else has taken it up: then this worker was thought dead. */
  private void with(Message claimed, Consumer<Message> change) {
    var message = em.find(Message.class, claimed.id());
    if (message != null && message.isStill(claimed)) {
      change.accept(message);
    }
  }
}
