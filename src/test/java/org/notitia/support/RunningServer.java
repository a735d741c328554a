package org.notitia.support;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The demonstration server that integration tests share, passed to them as a {@link Client}:
 * started here, or the server at the address {@code notitia.test.url}, whose own setting {@code
 * notitia.url} is then given by {@code notitia.test.published-url}.
 */
public final class RunningServer implements BeforeAllCallback, ParameterResolver {
  private static final String GIVEN = System.getProperty("notitia.test.url", "");
  private static final Map<String, String> SETTINGS = new HashMap<>();
  private static final List<Server> SERVERS = new ArrayList<>();
  private static Client client;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    start();
  }

  /** Starts the server once; it runs as long as the virtual machine of the tests. */
  private static void start() throws Exception {
    if (client != null) {
      return;
    }
    if (GIVEN.isEmpty()) {
      SETTINGS.putAll(TestDatabase.createEmpty());
      SETTINGS.put("notitia.demo", "true");
      SERVERS.add(Server.start(Server.newHome(), SETTINGS));
      client = SERVERS.get(0).client();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> SERVERS.forEach(Server::close)));
    } else {
      client = new Client(URI.create(GIVEN));
    }
  }

  /** Returns the setting {@code notitia.url} of the server, which is not the client's address. */
  public static URI url() {
    return GIVEN.isEmpty()
        ? SERVERS.get(0).url
        : URI.create(System.getProperty("notitia.test.published-url"));
  }

  /**
   * Returns a second node on the same database, or the first one where the database serves only one
   * server.
   */
  public static Client secondNode() throws Exception {
    if (!GIVEN.isEmpty() || !TestDatabase.servesSeveralServers()) {
      return client;
    }
    if (SERVERS.size() < 2) {
      SERVERS.add(Server.start(Server.newHome(), SETTINGS));
    }
    return SERVERS.get(1).client();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Client.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return client;
  }
}
