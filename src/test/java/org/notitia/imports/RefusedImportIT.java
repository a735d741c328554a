package org.notitia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.ImportCounts.counts;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;
import org.notitia.support.Upload;

/** Invalid files and mappings, and interrupted uploads. */
@ExtendWith(RunningServer.class)
class RefusedImportIT {
  private static final String HEADER = "Number,Name\n";

  private final Client client;

  RefusedImportIT(Client client) {
    this.client = client;
  }

  @Test
  void every_error_of_a_mapping_is_named() throws Exception {
    var mapping =
        """
        {"target": "entries", "category": "identity", "key": "x", "separator": "", "encoding": "no-such",
         "columns": {"A": "nothing", "B": {"field": "x", "pattern": "y"}, "C": {"field": "occurredAt", "format": "{"}},
         "fixed": {"other": "z"}}""";
    var refused = client.post("crm", "/api/v1/imports", mapping);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").findValuesAsText("field"))
        .contains("category", "subject", "separator", "encoding", "fixed")
        .filteredOn("columns"::equals)
        .hasSize(3);
  }

  @Test
  void a_file_that_is_not_utf8_is_refused_with_its_row_and_byte() throws Exception {
    var file = new ByteArrayOutputStream();
    file.writeBytes((HEADER + "1,Ann\n2,MU").getBytes(StandardCharsets.UTF_8));
    file.writeBytes("Ñ\n".getBytes(StandardCharsets.ISO_8859_1));
    var upload = Upload.create(client, Upload.PERSON_MAPPING);
    var refused = upload.sendContent(file.toByteArray());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/message").asText())
        .isEqualTo("row 3, byte 23 of the file is not UTF-8; name its encoding in the mapping");
    assertThat(upload.job().path("state").asText()).isEqualTo("FAILED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                      | The file is empty; the first row must contain the column names.",
        "'Number\n1'             | The file has no column Name.",
        "'Number,Name,Name\n1,2' | Two columns have the same name.",
      })
  void an_import_of_a_file_without_the_columns_fails(String file, String failure) throws Exception {
    var ended = Upload.start(client, file).awaitEnd();
    assertThat(ended.path("state").asText()).isEqualTo("FAILED");
    assertThat(ended.path("failure").asText()).isEqualTo(failure);
  }

  @Test
  void an_overlong_row_fails_the_import_and_the_rows_before_it_are_kept() throws Exception {
    var ended = Upload.start(client, HEADER + "93001,Ann\n93002," + "x".repeat(3 << 20)).awaitEnd();
    assertThat(ended.path("state").asText()).isEqualTo("FAILED");
    assertThat(ended.path("failure").asText()).contains("longer than 1048576 characters");
    assertThat(counts(ended)).startsWith("1 read, 1 created");
  }

  @ParameterizedTest
  @CsvSource({"Content-Length: 5000000", "Transfer-Encoding: chunked"})
  void an_interrupted_upload_can_be_sent_again(String length) throws Exception {
    var upload = Upload.create(client, Upload.PERSON_MAPPING);
    try (var socket = new Socket(client.base().getHost(), client.base().getPort())) {
      var head =
          "PUT %s/content HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n%s\r\nAuthorization: %s\r\n\r\n"
              .formatted(upload.path(), length, Client.basic("crm", Client.PASSWORD));
      var rows = "93011,Ann Half\n".repeat(100_000);
      var part = length.startsWith("T") ? "16e360\r\n" + rows + "\r\n" : rows;
      socket.getOutputStream().write((head + part).getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).doesNotContain(" 202 ");
    }
    var whole = (HEADER + "93012,Ann Whole\n").getBytes(StandardCharsets.US_ASCII);
    assertThat(upload.sendContent(whole).status()).isEqualTo(202);
    assertThat(counts(upload.awaitFinished())).startsWith("1 read");
  }

  @Test
  void content_can_be_sent_only_once() throws Exception {
    var upload = Upload.start(client, HEADER + "93021,Ann\n");
    assertThat(upload.sendContent(HEADER.getBytes(StandardCharsets.US_ASCII)).status())
        .isEqualTo(409);
  }
}
