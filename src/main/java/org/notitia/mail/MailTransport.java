package org.notitia.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** An open connection that sends mails one after the other. */
interface MailTransport extends AutoCloseable {
  /** Sends a mail. When the method returns, the server has accepted the mail. */
  void carry(MimeMessage mail) throws MessagingException;

  @Override
  void close();

  /** The server cannot be reached, so no mail can be sent now. */
  final class Unreachable extends MessagingException {
    private static final long serialVersionUID = 1L;

    Unreachable(Exception cause) {
      super("The mail server cannot be reached", cause);
    }
  }
}
