package org.notitia.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.notitia.audit.AuditTrail;
import org.notitia.platform.Ids;
import org.notitia.platform.Page;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.platform.validation.PageCursor;
import org.notitia.subject.SubjectDirectory;

/**
 * Lists and resends the messages to persons: who was notified of what and when (P43), and which
 * messages could not be delivered. Each method is one transaction, checks the role and writes the
 * audit trail.
 */
@Stateless
public class Messages {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject AuditTrail trail;
  @Inject SubjectDirectory directory;

  /** Lists the messages in that state, by default the dead ones, the newest first. */
  @RolesAllowed(Role.OFFICER)
  public Page<MessageView> list(String state, int limit, @PageCursor String after) {
    var read =
        em.createNamedQuery(Message.IN_STATE, Message.class)
            .setParameter("state", state(state))
            .setParameter("before", after == null ? Ids.BEHIND_ALL : after)
            .setMaxResults(limit + 1)
            .getResultList();
    trail.record();
    return Page.of(read, limit, message -> message.view(false), Message::id);
  }

  private static Message.State state(String state) {
    try {
      return state == null ? Message.State.DEAD : Message.State.valueOf(state);
    } catch (IllegalArgumentException none) {
      throw ProblemException.invalid("state", "must be QUEUED, SENT, DEAD or UNDELIVERABLE");
    }
  }

  /** Lists the messages to a person, sent or not, the newest first. A person may list their own. */
  @RolesAllowed({Role.CLERK, Role.OFFICER, Role.SUBJECT})
  public Page<MessageView> listForSubject(
      @NotNull String subjectId, int limit, @PageCursor String after) {
    directory.require(subjectId);
    var read =
        em.createNamedQuery(Message.OF_SUBJECT, Message.class)
            .setParameter("subject", subjectId)
            .setParameter("before", after == null ? Ids.BEHIND_ALL : after)
            .setMaxResults(limit + 1)
            .getResultList();
    trail.record(subjectId, null);
    return Page.of(read, limit, message -> message.view(true), Message::id);
  }

  /**
   * Queues a dead or undeliverable message again, as if it had never been tried; fails (409) for a
   * message in another state.
   */
  @RolesAllowed(Role.OFFICER)
  public MessageView resend(@NotNull String id) {
    var message = em.find(Message.class, id);
    if (message == null) {
      throw ProblemException.notFound("No message has this id.");
    }
    message.resend(clock.instant());
    em.flush();
    trail.record(message.subjectId(), null);
    return message.view(false);
  }
}
