package org.notitia.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A way by which mail leaves, open for some messages one after the other. */
interface MailTransport extends AutoCloseable {
  /** Hands a message over; when this returns, it has left. */
  void carry(MimeMessage mail) throws MessagingException;

  @Override
  void close();

  /** No mail leaves this way now, whatever it is. */
  final class Unreachable extends MessagingException {
    private static final long serialVersionUID = 1L;

    Unreachable(Exception cause) {
      super("The mail server can't be reached", cause);
    }
  }
}
