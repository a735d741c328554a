package org.notitia.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.notice.Notices;

/** Opens the configured mail transport: an SMTP server, or a folder in the demonstration. */
@ApplicationScoped
public class MailGateway {
  /** The time limit for a connection, in milliseconds. */
  private static final String TO_CONNECT = "10000";

  /**
   * The time limit for an answer, in milliseconds, as RFC 5321 requires. With a shorter limit a
   * slow server would receive the message twice.
   */
  private static final String TO_ANSWER = "300000";

  /** The use of TLS for the connection to the server. */
  public enum Tls {
    /** TLS after STARTTLS; without it no mail is sent. */
    STARTTLS,

    /** TLS from the first byte. */
    ALWAYS,

    /** Plain text, for a relay on this machine. */
    NONE
  }

  @Inject
  @ConfigProperty(name = "notitia.mail.host")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "notitia.mail.port")
  String port;

  @Inject
  @ConfigProperty(name = "notitia.mail.tls")
  Tls tls;

  @Inject
  @ConfigProperty(name = "notitia.mail.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "notitia.mail.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "notitia.mail.from")
  Optional<String> from;

  @Inject
  @ConfigProperty(name = "notitia.demo")
  boolean demo;

  @Inject
  @ConfigProperty(name = "notitia.data")
  String data;

  @Inject
  @ConfigProperty(name = "notitia.url")
  String url;

  @Inject Notices notices;
  @Inject Clock clock;

  /** Whether mail can be sent. */
  boolean isConfigured() {
    return host.isPresent() || demo;
  }

  /** Opens the transport. */
  MailTransport open() throws MailTransport.Unreachable {
    return host.isPresent()
        ? new SmtpTransport(session(), user.orElse(null), password.orElse(null))
        : new FolderTransport(Path.of(data, "mail"));
  }

  /**
   * Creates the mail of a message. The sender is the configured one, or else the contact of the
   * notice.
   */
  MimeMessage of(RenderedMessage letter, String address) throws MessagingException {
    var name = Optional.ofNullable(URI.create(url).getHost()).orElse("localhost");
    var sender =
        from.or(() -> Optional.ofNullable(notices.inForce().contact().email()))
            .orElse("notitia@" + name);
    return letter.mail(session(), name, sender, address, clock.instant());
  }

  private Session session() {
    var settings = new Properties();
    settings.put("mail.mime.allowutf8", "true");
    settings.put("mail.smtp.connectiontimeout", TO_CONNECT);
    settings.put("mail.smtp.timeout", TO_ANSWER);
    settings.put("mail.smtp.writetimeout", TO_ANSWER);
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    settings.put("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.ALWAYS));
    settings.put("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
    settings.put("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
    settings.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
    settings.put("mail.smtp.port", port);
    host.ifPresent(name -> settings.put("mail.smtp.host", name));
    return Session.getInstance(settings);
  }
}
