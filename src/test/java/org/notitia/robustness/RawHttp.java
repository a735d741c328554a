package org.notitia.robustness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.notitia.support.Client;

/**
 * Sends requests byte by byte, also those that no HTTP client would send.
 *
 * @param host the name in the header {@code Host}
 */
public record RawHttp(URI base, String host) {
  private static final int TIMEOUT = 30_000;
  private static final int CHUNK = 8192;

  RawHttp(URI base) {
    this(base, "here");
  }

  /** The whole answer, read as Latin-1. */
  public record Answer(String raw) {
    int status() {
      return Integer.parseInt(raw.substring(9, 12));
    }

    String head() {
      return raw.substring(0, Math.max(0, raw.indexOf("\r\n\r\n")));
    }

    /** Returns the body without the sizes of its chunks. */
    public String body() {
      var body = raw.substring(raw.indexOf("\r\n\r\n") + 4);
      return head().toLowerCase().contains("chunked")
          ? body.replaceAll("(?m)^[0-9a-f]+\\r\\n|\\r\\n0?\\r?\\n?$", "").strip()
          : body;
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Sends a request with a length. */
  public Answer send(String user, String method, String path, byte[] body, String... headers)
      throws IOException {
    return answer(head(user, method, path, headers) + length(body), body);
  }

  private static String length(byte[] body) {
    return body.length == 0 ? "\r\n" : "Content-Length: " + body.length + "\r\n\r\n";
  }

  /** Sends a request in chunks, without a length. */
  Answer chunked(String user, String method, String path, byte[] body, String... headers)
      throws IOException {
    var chunks = new ByteArrayOutputStream();
    for (var at = 0; at < body.length; at += CHUNK) {
      var size = Math.min(CHUNK, body.length - at);
      chunks.writeBytes(bytes(Integer.toHexString(size) + "\r\n"));
      chunks.write(body, at, size);
      chunks.writeBytes(bytes("\r\n"));
    }
    chunks.writeBytes(bytes("0\r\n\r\n"));
    return answer(
        head(user, method, path, headers) + "Transfer-Encoding: chunked\r\n\r\n",
        chunks.toByteArray());
  }

  private String head(String user, String method, String path, String... headers) {
    var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
    head.append("Connection: close\r\n");
    if (user != null) {
      head.append("Authorization: ").append(Client.basic(user, Client.PASSWORD)).append("\r\n");
    }
    List.of(headers).forEach(header -> head.append(header).append("\r\n"));
    return head.toString();
  }

  /**
   * A server that answers before it has read everything may close the connection; the answer
   * counts.
   */
  private Answer answer(String head, byte[] body) throws IOException {
    var answer = new ByteArrayOutputStream();
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(TIMEOUT);
      try {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(body);
        socket.getInputStream().transferTo(answer);
      } catch (SocketException cut) {
        while (socket.getInputStream().available() > 0) {
          answer.write(socket.getInputStream().read());
        }
      }
    }
    return new Answer(answer.toString(StandardCharsets.ISO_8859_1));
  }
}
