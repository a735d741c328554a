package org.notitia.mail;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.notitia.outbox.ClaimedMessages;
import org.notitia.outbox.DeliveryFailure;
import org.notitia.outbox.Message;
import org.notitia.outbox.OutboxQueue;
import org.notitia.platform.Failures;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;

/** Sends what is due, one message after the other on each node. */
@Singleton
@DependsOn("Start") // no work before the tables are there
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailWorker {
  private static final Logger LOGGER = System.getLogger(MailWorker.class.getName());

  /** How long no server is asked again after none was reached. */
  private static final Duration PAUSE = Duration.ofSeconds(20);

  @EJB OutboxQueue deliveries;
  @Inject MessageRenderer letters;
  @Inject MailGateway mail;
  @Inject Clock clock;
  @Resource ManagedExecutorService threads;

  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile ClaimedMessages current;
  private volatile Instant notBefore = Instant.MIN;

  /** Looks for what is due, or says that there is still work being done. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void wake() {
    var claim = current;
    if (claim != null) {
      renew(claim);
    } else if (!mail.isConfigured()) {
      tell("No mail server is configured (notitia.mail.host): messages to persons wait.");
    } else if (!clock.instant().isBefore(notBefore) && busy.compareAndSet(false, true)) {
      threads.execute(
          () -> {
            try {
              while (sendSome()) {
                // until nothing is due
              }
            } finally {
              busy.set(false);
            }
          });
    }
  }

  private void tell(String once) {
    if (told.compareAndSet(false, true)) {
      LOGGER.log(Level.WARNING, once);
    }
  }

  private void renew(ClaimedMessages claim) {
    try {
      deliveries.renew(claim);
    } catch (ProblemException failed) {
      LOGGER.log(Level.DEBUG, "A claim was not renewed: {0}", failed.problem().title);
    }
  }

  private boolean sendSome() {
    try {
      var claim = deliveries.claim();
      if (claim.messages().isEmpty()) {
        return false;
      }
      current = claim;
      return send(claim);
    } catch (RuntimeException | LinkageError failed) {
      if (Problem.of(failed).status != 409) { // else another node was quicker
        LOGGER.log(Level.ERROR, "Sending stopped and is taken up again: " + Failures.trace(failed));
      }
      return false;
    } finally {
      current = null;
    }
  }

  /** Whether the server was there for all of them. */
  private boolean send(ClaimedMessages claim) {
    try (var carrier = mail.open()) {
      for (var message : claim.messages()) {
        send(message, claim.address(message), carrier);
      }
      if (told.compareAndSet(true, false)) {
        LOGGER.log(Level.INFO, "Messages to persons leave again.");
      }
      return true;
    } catch (MailTransport.Unreachable gone) {
      tell("No message to persons leaves; it is tried on and on." + Failures.trace(gone));
      notBefore = clock.instant().plus(PAUSE);
      deliveries.release(claim);
      return false;
    }
  }

  private void send(Message message, String address, MailTransport carrier)
      throws MailTransport.Unreachable {
    if (address == null) {
      deliveries.failed(message, DeliveryFailure.NO_ADDRESS);
      return;
    }
    var obstacle = carry(message, address, carrier);
    if (obstacle == null) {
      deliveries.sent(message);
    } else {
      deliveries.failed(message, obstacle);
    }
  }

  /** What was in the way, or null. */
  private DeliveryFailure carry(Message message, String address, MailTransport carrier)
      throws MailTransport.Unreachable {
    MimeMessage written;
    try {
      written = mail.of(letters.write(message), address);
    } catch (AddressException none) {
      return DeliveryFailure.ADDRESS_REFUSED;
    } catch (MessagingException | RuntimeException failed) {
      LOGGER.log(
          Level.ERROR, "Message " + message.id() + " was not written: " + Failures.trace(failed));
      return DeliveryFailure.NOT_WRITTEN;
    }
    try {
      carrier.carry(written);
      return null;
    } catch (MailTransport.Unreachable gone) {
      throw gone;
    } catch (SendFailedException refused) {
      return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0
          ? DeliveryFailure.ADDRESS_REFUSED
          : DeliveryFailure.NOT_TAKEN;
    } catch (MessagingException failed) {
      return DeliveryFailure.NOT_TAKEN;
    }
  }
}
