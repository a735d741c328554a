package org.notitia.running;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One demonstration server for all integration tests, handed to them as a {@link Client}: one that
 * is started here, or the one whose address {@code notitia.test.url} gives.
 */
public final class RunningServer
    implements BeforeAllCallback, ParameterResolver, CloseableResource {
  private static final String GIVEN = System.getProperty("notitia.test.url", "");
  private static RunningServer running;
  private static Client client;
  private final Map<String, String> settings = new HashMap<>();
  private Server server;
  private Server second;

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(RunningServer.class, key -> started(), RunningServer.class);
  }

  private static RunningServer started() {
    running = new RunningServer();
    try {
      if (GIVEN.isEmpty()) {
        running.settings.putAll(Database.empty());
        running.settings.put("notitia.demo", "true");
        running.server = Server.start(Server.newHome(), running.settings);
        client = running.server.client();
      } else {
        client = new Client(URI.create(GIVEN));
      }
      return running;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Another node on the same database; where that serves only one server, the same. */
  public static Client another() throws Exception {
    if (!GIVEN.isEmpty() || !Database.isShared()) {
      return client;
    }
    if (running.second == null) {
      running.second = Server.start(Server.newHome(), running.settings);
    }
    return running.second.client();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Client.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return client;
  }

  @Override
  public void close() {
    if (second != null) {
      second.close();
    }
    if (server != null) {
      server.close();
    }
  }
}
