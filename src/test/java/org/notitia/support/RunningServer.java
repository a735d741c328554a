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
 * One demonstration server for all integration tests, handed to them as a {@link Client}: one that
 * is started here, or the one whose address {@code notitia.test.url} gives.
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

  /** As long as the virtual machine of the tests, which runs one class after the other. */
  private static void start() throws Exception {
    if (client != null) {
      return;
    }
    if (GIVEN.isEmpty()) {
      SETTINGS.putAll(TestDatabase.empty());
      SETTINGS.put("notitia.demo", "true");
      SERVERS.add(Server.start(Server.newHome(), SETTINGS));
      client = SERVERS.get(0).client();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> SERVERS.forEach(Server::close)));
    } else {
      client = new Client(URI.create(GIVEN));
    }
  }

  /** Another node on the same database; where that serves only one server, the same. */
  public static Client another() throws Exception {
    if (!GIVEN.isEmpty() || !TestDatabase.isShared()) {
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
