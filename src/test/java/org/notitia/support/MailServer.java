package org.notitia.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it takes, and does with it as a test wants. */
public final class MailServer implements AutoCloseable {
  /** What comes before a mail is taken. */
  public interface Manner {
    /** Asked when the recipient is named. */
    default void atRecipient(String recipient) throws RejectException {}

    /** Asked when the content has come. */
    default void atContent(String recipient) throws Exception {}
  }

  private static final String USER = "notitia";
  private static final String PASSWORD = "for mails only";

  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
  private final SMTPServer server;

  /** One on this machine, in plain text. */
  public MailServer(int port, Manner manner) {
    this(port, manner, server -> {}, Map.of("notitia.mail.tls", "NONE"));
  }

  private MailServer(
      int port,
      Manner manner,
      Consumer<SMTPServer.Builder> security,
      Map<String, String> settings) {
    var server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(context -> new Handler(manner));
    security.accept(server);
    this.server = server.build();
    this.server.start();
    this.settings.putAll(settings);
    this.settings.put("notitia.mail.host", "127.0.0.1");
    this.settings.put("notitia.mail.port", Integer.toString(this.server.getPortAllocated()));
  }

  /** One that takes nothing without TLS and a login. */
  public static MailServer secure() throws Exception {
    var certificate = new TestCertificate();
    var context = certificate.context();
    var logins =
        new EasyAuthenticationHandlerFactory(
            (user, password, message) -> {
              if (!user.equals(USER) || !password.equals(PASSWORD)) {
                throw new LoginFailedException();
              }
            });
    var settings = new HashMap<>(certificate.trusted());
    settings.put("notitia.mail.tls", "STARTTLS");
    settings.put("notitia.mail.user", USER);
    settings.put("notitia.mail.password", PASSWORD);
    return new MailServer(
        0,
        new Manner() {},
        server ->
            server
                .requireTLS()
                .startTlsSocketFactory(context)
                .requireAuth()
                .authenticationHandlerFactory(logins),
        settings);
  }

  /** What a server of ours is told that sends by this one. */
  public Map<String, String> settings() {
    return settings;
  }

  /** What was taken for that address. */
  public List<String> taken(String recipient) {
    return taken.getOrDefault(recipient, List.of());
  }

  /** What was taken, by address. */
  public Map<String, List<String>> taken() {
    return taken;
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Handler implements MessageHandler {
    private final Manner manner;
    private String recipient;

    private Handler(Manner manner) {
      this.manner = manner;
    }

    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String address) throws RejectException {
      manner.atRecipient(address);
      recipient = address;
    }

    @Override
    public String data(InputStream content) throws RejectException, IOException {
      var mail = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      try {
        manner.atContent(recipient);
      } catch (RejectException refused) {
        throw refused;
      } catch (Exception failed) {
        throw new IOException(failed);
      }
      taken.computeIfAbsent(recipient, address -> new CopyOnWriteArrayList<>()).add(mail);
      return null;
    }

    @Override
    public void done() {}
  }
}
