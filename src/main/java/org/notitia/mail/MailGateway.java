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

/** How mail leaves: by the configured server, or in the demonstration into a folder. */
@ApplicationScoped
public class MailGateway {
  /** In milliseconds. */
  private static final String TO_CONNECT = "10000";

  /**
   * In milliseconds; RFC 5321 asks for as much: a server that is thought dead while it takes a
   * message gets it twice.
   */
  private static final String TO_ANSWER = "300000";

  /** What is spoken with the server. */
  public enum Tls {
    /** TLS after STARTTLS, or no mail. */
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

  /** Whether there is any way. */
  boolean isConfigured() {
    return host.isPresent() || demo;
  }

  MailTransport open() throws MailTransport.Unreachable {
    return host.isPresent()
        ? new SmtpTransport(session(), user.orElse(null), password.orElse(null))
        : new FolderTransport(Path.of(data, "mail"));
  }

  /**
   * The letter as mail from the register, by its notice's contact where no sender is configured.
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
