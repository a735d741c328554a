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

/** A mail server that keeps the mails it receives and behaves as a test wants. */
public final class MailServer implements AutoCloseable {
  /** What the mail server does before it accepts a mail. */
  public interface Behaviour {
    /** Called when the sender names the recipient. */
    default void onRecipient(String recipient) throws RejectException {}

    /** Called when the content has arrived. */
    default void onContent(String recipient) throws Exception {}
  }

  private static final String USER = "notitia";
  private static final String PASSWORD = "for mails only";

  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
  private final SMTPServer server;

  /** Starts a mail server without TLS. */
  public MailServer(int port, Behaviour behaviour) {
    this(port, behaviour, server -> {}, Map.of("notitia.mail.tls", "NONE"));
  }

  private MailServer(
      int port,
      Behaviour behaviour,
      Consumer<SMTPServer.Builder> security,
      Map<String, String> settings) {
    var server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(context -> new Handler(behaviour));
    security.accept(server);
    this.server = server.build();
    this.server.start();
    this.settings.putAll(settings);
    this.settings.put("notitia.mail.host", "127.0.0.1");
    this.settings.put("notitia.mail.port", Integer.toString(this.server.getPortAllocated()));
  }

  /** Starts a mail server that requires TLS and a login. */
  public static MailServer secure() throws Exception {
    var certificate = new TestCertificate();
    var context = certificate.sslContext();
    var logins =
        new EasyAuthenticationHandlerFactory(
            (user, password, message) -> {
              if (!user.equals(USER) || !password.equals(PASSWORD)) {
                throw new LoginFailedException();
              }
            });
    var settings = new HashMap<>(certificate.trustStoreProperties());
    settings.put("notitia.mail.tls", "STARTTLS");
    settings.put("notitia.mail.user", USER);
    settings.put("notitia.mail.password", PASSWORD);
    return new MailServer(
        0,
        new Behaviour() {},
        server ->
            server
                .requireTLS()
                .startTlsSocketFactory(context)
                .requireAuth()
                .authenticationHandlerFactory(logins),
        settings);
  }

  /** Returns the settings of a server that sends mails by this mail server. */
  public Map<String, String> settings() {
    return settings;
  }

  /** Returns the mails to that address. */
  public List<String> received(String recipient) {
    return taken.getOrDefault(recipient, List.of());
  }

  /** Returns all mails by address. */
  public Map<String, List<String>> received() {
    return taken;
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Handler implements MessageHandler {
    private final Behaviour behaviour;
    private String recipient;

    private Handler(Behaviour behaviour) {
      this.behaviour = behaviour;
    }

    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String address) throws RejectException {
      behaviour.onRecipient(address);
      recipient = address;
    }

    @Override
    public String data(InputStream content) throws RejectException, IOException {
      var mail = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      try {
        behaviour.onContent(recipient);
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
