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
 * A message as the data subject reads it.
 *
 * @param id the id of the message
 * @param language the language of subject and text
 * @param from the name of the register, as the name of the sender
 */
record RenderedMessage(String id, String language, String from, String subject, String text) {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /**
   * Creates the mail. Its Message-ID is derived from the id of the message, so that mail servers
   * and programs recognise a duplicate.
   *
   * @param host the host in the Message-ID
   * @param sender the address of the sender
   * @param address the address of the recipient
   * @param at the date of the mail
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

  /** Returns the id of the message from the Message-ID of a mail. */
  static String id(MimeMessage mail) throws MessagingException {
    return mail.getMessageID().replaceFirst("^<(.*)@.*$", "$1");
  }

  /** A mail with a given Message-ID. */
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
