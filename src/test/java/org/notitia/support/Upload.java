package org.notitia.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.notitia.support.Client.Answer;

/** An import as a test makes it: a mapping, a file, and waiting for the end of it. */
public record Upload(Client client, String id) {
  /** Of persons by number and name. */
  public static final String PERSONS =
      """
      {"target": "subjects", "key": "customerNumber",
       "columns": {"Number": "customerNumber", "Name": "name"}}""";

  private static final String IMPORTS = "/api/v1/imports";

  /** A file of invented persons, numbered from 0. */
  public static String persons(String mark, int count) {
    var file = new StringBuilder("Number,Name\n");
    for (var i = 0; i < count; i++) {
      file.append(mark).append('-').append(i).append(",Row Example\n");
    }
    return file.toString();
  }

  /** Sends persons by number and name. */
  public static Upload of(Client client, String file) throws Exception {
    return of(client, PERSONS, file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Sends a file with its mapping; both are taken. */
  public static Upload of(Client client, String mapping, byte[] file) throws Exception {
    var upload = made(client, mapping);
    assertThat(upload.send(file).status()).isEqualTo(202);
    return upload;
  }

  /** Makes one and sends no content yet. */
  public static Upload made(Client client, String mapping) throws Exception {
    var made = client.post("crm", IMPORTS, mapping);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return new Upload(client, made.id());
  }

  public Answer send(byte[] file) throws Exception {
    return client.send(
        "crm",
        "PUT",
        path() + "/content",
        BodyPublishers.ofByteArray(file),
        "Content-Type",
        "text/csv");
  }

  public String path() {
    return IMPORTS + "/" + id;
  }

  public JsonNode now() throws Exception {
    return client.get("crm", path()).json();
  }

  /** What it has come to when that many rows have been read, or it has ended. */
  public JsonNode hasRead(long rows) throws Exception {
    return Waiting.is(
        this::now,
        now ->
            now.path("state").asText().equals("FINISHED")
                || now.path("state").asText().equals("FAILED")
                || now.path("rowsRead").asLong() >= rows);
  }

  /** What it came to. */
  public JsonNode hasEnded() throws Exception {
    return hasRead(Long.MAX_VALUE);
  }

  public JsonNode isFinished() throws Exception {
    var ended = hasEnded();
    assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("FINISHED");
    return ended;
  }

  public JsonNode rejections() throws Exception {
    return client.get("crm", path() + "/rejections").json().path("items");
  }
}
