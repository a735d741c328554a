package org.notitia.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
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
import org.notitia.platform.work.BackgroundWorker;

/** Sends due messages, one after the other on each node. */
@Singleton
@DependsOn("Start") // no work before the tables exist
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailWorker {
  private static final Logger LOGGER = System.getLogger(MailWorker.class.getName());

  /** The pause after the mail server could not be reached. */
  private static final Duration PAUSE = Duration.ofSeconds(20);

  @Inject OutboxQueue queue;
  @Inject MessageRenderer renderer;
  @Inject MailGateway mail;
  @Inject Clock clock;
  @Resource ManagedExecutorService threads;

  private final AtomicBoolean warned = new AtomicBoolean();
  private volatile Instant notBefore = Instant.MIN;
  private BackgroundWorker worker;

  @PostConstruct
  void create() {
    worker = BackgroundWorker.ofLeases("Sending", threads, this::pick, this::send, queue::renew);
  }

  /** Starts to send due messages; sends a heartbeat if messages are being sent. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void wake() {
    worker.wake();
  }

  private ClaimedMessages pick() {
    if (!mail.isConfigured()) {
      warnOnce("No mail server is configured (notitia.mail.host): messages stay queued.");
      return null;
    }
    return clock.instant().isBefore(notBefore) ? null : queue.claim();
  }

  private void warnOnce(String text) {
    if (warned.compareAndSet(false, true)) {
      LOGGER.log(Level.WARNING, text);
    }
  }

  private void send(ClaimedMessages claimed) {
    try (var transport = mail.open()) {
      for (var message : claimed.messages()) {
        send(message, claimed.address(message), transport);
      }
      if (warned.compareAndSet(true, false)) {
        LOGGER.log(
            Level.INFO, "The mail server can be reached again; queued messages are being sent.");
      }
    } catch (MailTransport.Unreachable unreachable) {
      warnOnce(
          "The mail server cannot be reached; messages stay queued and sending is retried."
              + Failures.trace(unreachable));
      notBefore = clock.instant().plus(PAUSE);
      queue.release(claimed);
    }
  }

  private void send(Message message, String address, MailTransport transport)
      throws MailTransport.Unreachable {
    if (address == null) {
      queue.failed(message, DeliveryFailure.NO_ADDRESS);
      return;
    }
    var failure = carry(message, address, transport);
    if (failure == null) {
      queue.sent(message);
    } else {
      queue.failed(message, failure);
    }
  }

  /** Sends a message; returns why it failed, or null. */
  private DeliveryFailure carry(Message message, String address, MailTransport transport)
      throws MailTransport.Unreachable {
    MimeMessage written;
    try {
      written = mail.of(renderer.write(message), address);
    } catch (AddressException none) {
      return DeliveryFailure.ADDRESS_REFUSED;
    } catch (MessagingException | RuntimeException failed) {
      LOGGER.log(
          Level.ERROR,
          "Message " + message.id() + " could not be rendered: " + Failures.trace(failed));
      return DeliveryFailure.NOT_WRITTEN;
    }
    try {
      transport.carry(written);
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
