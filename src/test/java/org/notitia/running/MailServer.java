package org.notitia.running;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
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

  private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
  private final SMTPServer server;

  public MailServer(int port, Manner manner) {
    server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(context -> new Handler(manner))
            .build();
    server.start();
  }

  public int port() {
    return server.getPortAllocated();
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
