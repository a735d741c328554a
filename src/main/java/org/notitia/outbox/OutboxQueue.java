package org.notitia.outbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.notitia.platform.Ids;
import org.notitia.platform.persistence.Transactions;
import org.notitia.subject.SubjectDirectory;

/** The queue as a worker sees it: each method is a transaction of its own. */
@ApplicationScoped
public class OutboxQueue {
  /** Few enough that the messages of a dead worker do not wait for long. */
  private static final int BATCH = 50;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject SubjectDirectory directory;
  @Inject Event<AddressBounced> bounced;
  @EJB Transactions transactions;

  /**
   * Claims some of the due messages and reads the addresses of their recipients; returns null if no
   * message is due.
   */
  public ClaimedMessages claim() {
    return transactions.inNew(
        () -> {
          var now = clock.instant();
          var due =
              em.createNamedQuery(Message.DUE, Message.class)
                  .setParameter("queued", Message.State.QUEUED)
                  .setParameter("now", now)
                  .setMaxResults(BATCH)
                  .getResultList();
          if (due.isEmpty()) {
            return null;
          }
          var worker = Ids.next();
          var persons = new TreeSet<String>();
          for (var message : due) {
            message.claim(worker, now);
            persons.add(message.subjectId());
          }
          em.flush();
          return new ClaimedMessages(worker, due, directory.contacts(persons));
        });
  }

  /** Renews the lease of the messages that are still claimed. */
  public void renew(ClaimedMessages claimed) {
    transactions.inNew(
        () ->
            em.createNamedQuery(Message.RENEWED)
                .setParameter("until", clock.instant().plus(Message.LEASE))
                .setParameter("ids", claimed.ids())
                .setParameter("worker", claimed.worker())
                .setParameter("queued", Message.State.QUEUED)
                .executeUpdate());
  }

  /** Records that a message was sent. */
  public void sent(Message claimed) {
    transactions.inNew(() -> change(claimed, message -> message.sent(clock.instant())));
  }

  /** Records that a message could not be sent. */
  public void failed(Message claimed, DeliveryFailure why) {
    transactions.inNew(
        () -> {
          change(claimed, message -> message.failed(why, clock.instant()));
          if (why == DeliveryFailure.ADDRESS_REFUSED) {
            bounced.fire(new AddressBounced(claimed.subjectId()));
          }
        });
  }

  /** Ends the claim of the messages that were not tried. */
  public void release(ClaimedMessages claimed) {
    transactions.inNew(
        () ->
            claimed
                .messages()
                .forEach(one -> change(one, message -> message.release(clock.instant()))));
  }

  /**
   * Changes nothing if another worker has claimed the message since, because the lease of this one
   * ran out.
   */
  private void change(Message claimed, Consumer<Message> change) {
    var message = em.find(Message.class, claimed.id());
    if (message != null && message.isStillClaimedAs(claimed)) {
      change.accept(message);
    }
  }
}
