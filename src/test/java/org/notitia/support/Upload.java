package org.notitia.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.notitia.support.Client.Answer;

/** An import with its mapping and file. */
public record Upload(Client client, String id) {
  /** A mapping of persons with a customer number and a name. */
  public static final String PERSON_MAPPING =
      """
      {"target": "subjects", "key": "customerNumber",
       "columns": {"Number": "customerNumber", "Name": "name"}}""";

  private static final String IMPORTS = "/api/v1/imports";

  /** Returns the rows of invented persons, numbered from 0. */
  public static String personRows(String mark, int count) {
    var file = new StringBuilder("Number,Name\n");
    for (var i = 0; i < count; i++) {
      file.append(mark).append('-').append(i).append(",Row Example\n");
    }
    return file.toString();
  }

  /** Creates an import of persons and sends the file. */
  public static Upload start(Client client, String file) throws Exception {
    return start(client, PERSON_MAPPING, file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Creates an import with this mapping and sends the file. */
  public static Upload start(Client client, String mapping, byte[] file) throws Exception {
    var upload = create(client, mapping);
    assertThat(upload.sendContent(file).status()).isEqualTo(202);
    return upload;
  }

  /** Creates an import and sends no content yet. */
  public static Upload create(Client client, String mapping) throws Exception {
    var made = client.post("crm", IMPORTS, mapping);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return new Upload(client, made.id());
  }

  public Answer sendContent(byte[] file) throws Exception {
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

  public JsonNode job() throws Exception {
    return client.get("crm", path()).json();
  }

  /** Waits until that many rows have been read or the import has ended; returns the job. */
  public JsonNode awaitRows(long rows) throws Exception {
    return await()
        .until(
            this::job,
            now ->
                now.path("state").asText().equals("FINISHED")
                    || now.path("state").asText().equals("FAILED")
                    || now.path("rowsRead").asLong() >= rows);
  }

  /** Waits until the import has ended; returns the job. */
  public JsonNode awaitEnd() throws Exception {
    return awaitRows(Long.MAX_VALUE);
  }

  public JsonNode awaitFinished() throws Exception {
    var ended = awaitEnd();
    assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("FINISHED");
    return ended;
  }

  public JsonNode rejections() throws Exception {
    return client.get("crm", path() + "/rejections").json().path("items");
  }
}
