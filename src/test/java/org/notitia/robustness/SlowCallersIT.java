package org.notitia.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;
import org.notitia.support.Upload;

/** Callers who begin an upload and then send nothing. */
@ExtendWith(RunningServer.class)
class SlowCallersIT {
  private static final String AUDIENCE =
      "{\"purpose\": \"direct-marketing\", \"channel\": \"POST\"}";

  private final Client client;

  SlowCallersIT(Client client) {
    this.client = client;
  }

  private int audience() throws Exception {
    return client.post("crm", "/api/v1/audiences", AUDIENCE).status();
  }

  @Test
  void slow_uploads_do_not_block_other_calls_and_one_stream_too_many_is_asked_to_retry()
      throws Exception {
    var sockets = new ArrayList<Socket>();
    try {
      await().until(() -> oneMore(sockets), status -> status == 503);
      var refused = client.post("crm", "/api/v1/audiences", AUDIENCE);
      assertThat(refused.json().path("retryable").asBoolean()).isTrue();
      assertThat(refused.json().path("detail").asText()).contains("uploads and audiences");
      assertThat(client.get("crm", "/api/v1/imports").status()).isEqualTo(200);
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
    await().until(this::audience, status -> status == 201);
  }

  /** Begins one more upload and returns the status of a request for an audience. */
  private int oneMore(List<Socket> sockets) throws Exception {
    sockets.add(begun());
    return audience();
  }

  private Socket begun() throws Exception {
    var head =
        "PUT %s/content HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: 5000000\r\nAuthorization: %s\r\n\r\n"
            .formatted(
                Upload.create(client, Upload.PERSON_MAPPING).path(),
                Client.basic("crm", Client.PASSWORD));
    var socket = new Socket(client.base().getHost(), client.base().getPort());
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
