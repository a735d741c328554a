package org.notitia.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * An HTTP client of a server with the accounts of the demonstration, whose names are their roles.
 */
public record Client(URI base) {
  public static final String PASSWORD = "notitia-demo";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** An answer of the server. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public JsonNode json() throws IOException {
      return JSON.readTree(response.body());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    public String id() throws IOException {
      return json().path("id").asText();
    }
  }

  public Answer get(String user, String path) throws Exception {
    return send(user, "GET", path, BodyPublishers.noBody());
  }

  public Answer post(String user, String path, String json, String... headers) throws Exception {
    return send(
        user,
        "POST",
        path,
        BodyPublishers.ofString(json),
        with(headers, "Content-Type", "application/json"));
  }

  public Answer put(String user, String path, String json, String... headers) throws Exception {
    return send(
        user,
        "PUT",
        path,
        BodyPublishers.ofString(json),
        with(headers, "Content-Type", "application/json"));
  }

  /** Sends a merge patch for the version that was read. */
  public Answer patch(String user, String path, long version, String json) throws Exception {
    return send(
        user,
        "PATCH",
        path,
        BodyPublishers.ofString(json),
        "Content-Type",
        "application/merge-patch+json",
        "If-Match",
        "\"" + version + "\"");
  }

  /** Sends a SOAP message with this body. */
  public Answer soap(String user, String path, String body, String... headers) throws Exception {
    var envelope =
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body>"
            + body
            + "</S:Body></S:Envelope>";
    return send(
        user,
        "POST",
        path,
        BodyPublishers.ofString(envelope),
        with(with(headers, "SOAPAction", "\"\""), "Content-Type", "text/xml; charset=utf-8"));
  }

  /** Registers an invented customer (P10); returns the id. */
  public String registerCustomer(String username) throws Exception {
    var body = "{\"name\": \"Host Ile\", \"username\": \"%s\"}".formatted(username);
    return post("crm", "/api/v1/subjects", body).id();
  }

  /** Sends any request; without a user (null) it has no login. */
  public Answer send(String user, String method, String path, BodyPublisher body, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (user != null) {
      request.header("Authorization", basic(user, PASSWORD));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
  }

  public static String basic(String user, String password) {
    var login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  private static String[] with(String[] headers, String name, String value) {
    var all = new String[headers.length + 2];
    all[0] = name;
    all[1] = value;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return all;
  }
}
