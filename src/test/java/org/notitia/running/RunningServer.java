package org.notitia.running;

import java.net.URI;
import java.util.HashMap;
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
  private static Client client;
  private Server server;

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(RunningServer.class, key -> started(), RunningServer.class);
  }

  private static RunningServer started() {
    var running = new RunningServer();
    try {
      if (GIVEN.isEmpty()) {
        var settings = new HashMap<>(Database.empty());
        settings.put("notitia.demo", "true");
        running.server = Server.start(Server.newHome(), settings);
        client = running.server.client();
      } else {
        client = new Client(URI.create(GIVEN));
      }
      return running;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
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
    if (server != null) {
      server.close();
    }
  }
}
