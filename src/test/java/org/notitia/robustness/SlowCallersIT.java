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

/** Callers who begin an upload and send nothing more. */
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
  void leave_the_others_their_answers_and_one_upload_too_many_is_told_to_come_again()
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

  /** What an audience is answered after one more upload has begun. */
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
