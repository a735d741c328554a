package org.notitia.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

/** A mail server, over one connection as long as that holds. */
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
    if (!transport.isConnected()) { // which asks it
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
      // is what it shall be
    }
  }
}
