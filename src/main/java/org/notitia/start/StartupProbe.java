package org.notitia.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls the public URL of the server until it answers, then logs that the start is complete. Logs a
 * warning if there is no answer after two minutes.
 */
@ApplicationScoped
public class StartupProbe implements Runnable {
  private static final Logger LOGGER = System.getLogger(StartupProbe.class.getName());
  private static final int MAX_ATTEMPTS = 120;

  @Inject
  @ConfigProperty(name = "notitia.url")
  String url;

  @Override
  public void run() {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    var request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/notice"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      for (var i = 0; i < MAX_ATTEMPTS; i++) {
        TimeUnit.SECONDS.sleep(1);
        if (answers(client, request)) {
          LOGGER.log(Level.INFO, "Notitia answers at {0}/", url);
          return;
        }
      }
      LOGGER.log(
          Level.WARNING,
          "Notitia has started but does not answer at {0}/; check notitia.url.",
          url);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
