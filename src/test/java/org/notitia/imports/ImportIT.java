package org.notitia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.ImportCounts.counts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;
import org.notitia.support.Upload;

/** Imports of persons from files in several formats. */
@ExtendWith(RunningServer.class)
class ImportIT {
  private static final Path FILES = Path.of("src/test/resources/import");

  private final Client client;
  private final String number = UUID.randomUUID().toString().substring(0, 13);

  ImportIT(Client client) {
    this.client = client;
  }

  private JsonNode person() throws Exception {
    var criteria = "{\"customerNumber\": \"%s\"}".formatted(number);
    return client.post("crm", "/api/v1/subjects/search", criteria).json().at("/items/0");
  }

  private Upload take(String options, String file) throws Exception {
    return take(options, file, StandardCharsets.UTF_8);
  }

  private Upload take(String options, String file, Charset charset) throws Exception {
    return Upload.start(
        client,
        """
        {"target": "subjects", "key": "customerNumber", %s
         "columns": {"No": "customerNumber", "Name": "name", "Mail": ["emails", "username"]}}"""
            .formatted(options),
        file.formatted(number).getBytes(charset));
  }

  @Test
  void a_file_is_imported_and_importing_it_again_changes_nothing() throws Exception {
    var mapping = Files.readString(FILES.resolve("customers.json"));
    var file = Files.readAllBytes(FILES.resolve("customers.csv"));
    var first = Upload.start(client, mapping, file);
    var ended = first.awaitFinished();
    assertThat(counts(ended)).isEqualTo("12 read, 10 created, 0 updated, 0 unchanged, 2 rejected");
    assertThat(ended.path("columnsLeftOut").toString())
        .isEqualTo("[{\"column\":\"AnnualIncome\",\"values\":12}]");
    var rejections = first.rejections();
    assertThat(rejections.toString())
        .contains("{\"row\":8,\"field\":\"birthDate\",\"reason\":\"must be a date or time in the")
        .contains(
            "{\"row\":9,\"field\":\"familyName\",\"reason\":\"must not contain a payment card number\"}")
        .doesNotContain("2/30", "4111", "NOVA", "CARDY");

    var again = Upload.start(client, mapping, file).awaitFinished();
    assertThat(counts(again)).isEqualTo("12 read, 0 created, 0 updated, 10 unchanged, 2 rejected");
    var munoz = client.post("crm", "/api/v1/subjects/search", "{\"customerNumber\": \"90002\"}");
    assertThat(munoz.json().path("items").toString())
        .contains("\"name\":\"TOMÁS MUÑOZ\"", "\"username\":\"tomás@example.org\"", "1965-05-14");
  }

  @Test
  void a_byte_order_mark_and_quotes_are_not_part_of_the_values() throws Exception {
    var file = "\uFEFF\"No\",\"Name\",\"Mail\"\r\n\"%s\",\"Quote, \"\"The\"\"\",\"\"\r\n";
    assertThat(counts(take("", file).awaitFinished())).contains("1 created");
    assertThat(person().path("name").asText()).isEqualTo("Quote, \"The\"");
    assertThat(person().has("emails")).isFalse();
  }

  @Test
  void a_mapping_can_name_another_separator_and_encoding() throws Exception {
    var options = "\"separator\": \";\", \"encoding\": \"windows-1252\",";
    var file = "No;Name;Mail\n%s;MUÑOZ, José €;jose@example.org\n";
    var ended = take(options, file, Charset.forName("windows-1252")).awaitFinished();
    assertThat(counts(ended)).contains("1 created");
    assertThat(person().path("name").asText()).isEqualTo("MUÑOZ, José €");
  }

  @Test
  void rows_can_be_json_objects() throws Exception {
    var ended =
        take(
                "\"format\": \"ndjson\",",
                """
                {"No": "%s", "Name": "Ann Example", "Mail": ["a@example.org"], "Score": 7}

                {"No": "1", "Name":
                [1]
                {"No": "2", "Name": {"of": "Ann"}}
                {"No": "3", "Name": ["Ann", "Bo"]}
                """)
            .awaitFinished();
    assertThat(counts(ended)).isEqualTo("5 read, 1 created, 0 updated, 0 unchanged, 4 rejected");
    assertThat(ended.at("/columnsLeftOut/0/column").asText()).isEqualTo("Score");
    assertThat(person().path("username").asText()).isEqualTo("a@example.org");
  }

  @Test
  void two_rows_with_the_same_customer_number_are_one_person() throws Exception {
    var file = "No,Name,Mail\n%1$s,Ann One,one@example.org\n%1$s,Ann Two,two@example.org\n";
    assertThat(counts(take("", file).awaitFinished()))
        .isEqualTo("2 read, 1 created, 1 updated, 0 unchanged, 0 rejected");
    assertThat(person().path("name").asText()).isEqualTo("Ann Two");
    assertThat(person().path("emails").toString()).isEqualTo("[\"two@example.org\"]");
  }

  @Test
  void an_incomplete_row_is_rejected_and_the_other_rows_are_imported() throws Exception {
    var upload = take("", "No,Name,Mail\n1,2\n\n%s,Ann,ann@example.org\n3,Bo,nowhere\n");
    assertThat(counts(upload.awaitFinished())).contains("3 read, 1 created", "2 rejected");
    assertThat(upload.rejections().at("/0/reason").asText())
        .isEqualTo("The row has 2 values, but the file has 3 columns.");
    assertThat(upload.rejections().at("/1").toString())
        .isEqualTo("{\"row\":5,\"field\":\"emails[0]\",\"reason\":\"must be an e-mail address\"}");
  }

  @Test
  void an_imported_value_does_not_replace_the_persons_own_and_is_proposed_once() throws Exception {
    var own = "{\"name\": \"Ann Own\", \"source\": \"SUBJECT\"}";
    client.put("crm", "/api/v1/subjects/by-customer-number/" + number, own);
    for (var i = 0; i < 2; i++) {
      var ended = take("", "No,Name,Mail\n%s,Ann Other,\n").awaitFinished();
      assertThat(counts(ended)).contains("1 unchanged");
    }
    assertThat(person().path("name").asText()).isEqualTo("Ann Own");
    var history =
        client.get("officer", "/api/v1/subjects/" + person().path("id").asText() + "/history");
    assertThat(history.json().path("items")).hasSize(1);
    assertThat(history.json().at("/items/0/proposal").asBoolean()).isTrue();
  }
}
