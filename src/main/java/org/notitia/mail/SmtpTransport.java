package org.notitia.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

/** Sends mails to an SMTP server over one connection, which is reopened if it was closed. */
final class SmtpTransport implements MailTransport {
  private final Session session;
  private final String user;
  private final String password;
  private Transport transport;

  SmtpTransport(Session session, String user, String password) throws Unreachable {
    this.session = session;
    this.user = user;
    this.password = password;
    connect();
  }

  private void connect() throws Unreachable {
    try {
      transport = session.getTransport("smtp");
      transport.connect(user, password);
    } catch (MessagingException failed) {
      throw new Unreachable(failed);
    }
  }

  @Override
  public void carry(MimeMessage mail) throws MessagingException {
    if (!transport.isConnected()) { // sends NOOP
      close();
      connect();
    }
    transport.sendMessage(mail, mail.getAllRecipients());
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException closed) {
      // the connection was already closed
    }
  }
}
