package org.notitia.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.notitia.support.Client;

/** Imports invented persons and waits for the end. */
record Import(Client client) {
  private static final String MAPPING =
      """
      {"target": "subjects", "format": "csv", "key": "customerNumber",
       "columns": {"Number": "customerNumber", "Given": "givenName", "Family": "familyName",
                   "Email": ["emails", "username"], "Phone": "phones",
                   "Born": {"field": "birthDate", "format": "yyyy-MM-dd"},
                   "Street": "address.street", "City": "address.city"},
       "fixed": {"source": "THIRD_PARTY", "means": "AUTOMATED"}}""";

  /**
   * Imports the persons of these numbers; the rate is the server's own, from the first row to the
   * last.
   */
  Measure run(int from, int to) throws Exception {
    var made = client.post("crm", "/api/v1/imports", MAPPING).json().path("id").asText();
    var path = "/api/v1/imports/" + made;
    var file = file(from, to);
    var sent =
        client.send(
            "crm",
            "PUT",
            path + "/content",
            java.net.http.HttpRequest.BodyPublishers.ofFile(file),
            "Content-Type",
            "text/csv");
    if (sent.status() != 202) {
      throw new IllegalStateException(sent.text());
    }
    JsonNode job;
    do {
      TimeUnit.MILLISECONDS.sleep(100);
      job = client.get("crm", path).json();
    } while (!job.has("finishedAt"));
    if (job.path("created").asInt() != to - from) {
      throw new IllegalStateException(job.toString());
    }
    return Measure.of(job.path("rowsPerSecond").asDouble());
  }

  private static Path file(int from, int to) throws IOException {
    var file = Files.createTempFile(Path.of("target"), "persons", ".csv");
    try (var writer = Files.newBufferedWriter(file)) {
      writer.write(Person.COLUMNS);
      for (var number = from; number < to; number++) {
        writer.write(new Person(number).row());
      }
    }
    file.toFile().deleteOnExit();
    return file;
  }
}
