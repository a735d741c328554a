package org.notitia.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A message as its person reads it.
 *
 * @param id of the message
 * @param language of the texts
 * @param from the register's name
 */
record RenderedMessage(String id, String language, String from, String subject, String text) {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /**
   * The letter as mail from the one address to the other. Its Message-ID is made from the message's
   * id alone: should it ever leave twice, mail servers and programs can see that it is one.
   *
   * @param host that stands in the Message-ID
   */
  MimeMessage mail(Session session, String host, String sender, String address, Instant at)
      throws MessagingException {
    var mail = new Identified(session, "<" + id + "@" + host + ">");
    try {
      mail.setFrom(new InternetAddress(sender, from, UTF_8));
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    var to = new InternetAddress(address, false);
    to.validate();
    mail.setRecipient(MimeMessage.RecipientType.TO, to);
    mail.setSubject(subject, UTF_8);
    mail.setText(text, UTF_8);
    mail.setSentDate(Date.from(at));
    mail.setHeader("Content-Language", language);
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.saveChanges();
    return mail;
  }

  /** The id of the message whose letter this mail is. */
  static String id(MimeMessage mail) throws MessagingException {
    return mail.getMessageID().replaceFirst("^<(.*)@.*$", "$1");
  }

  /** Keeps the Message-ID that it is given. */
  private static final class Identified extends MimeMessage {
    private final String identity;

    Identified(Session session, String identity) {
      super(session);
      this.identity = identity;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", identity);
    }
  }
}
