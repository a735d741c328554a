package org.notitia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.ImportCounts.counts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;
import org.notitia.support.Upload;

/** A file of entries about persons that are known by their customer numbers. */
@ExtendWith(RunningServer.class)
class EntryImportIT {
  private static final Path FILES = Path.of("src/test/resources/import");

  private final Client client;

  EntryImportIT(Client client) {
    this.client = client;
  }

  @Test
  void a_file_is_taken_in_by_the_rules_for_one_entry() throws Exception {
    var persons =
        """
        {"target": "subjects", "columns": {"No": "customerNumber", "Name": "name", "User": "username"}}""";
    Upload.of(client, persons, "No,Name,User\n92001,Ann,ann\n92002,Bo,\n".getBytes()).isFinished();

    var mapping = Files.readString(FILES.resolve("orders.json"));
    var file = Files.readAllBytes(FILES.resolve("orders.csv"));
    var first = Upload.of(client, mapping, file);
    var ended = first.isFinished();
    assertThat(counts(ended)).isEqualTo("8 read, 2 created, 0 updated, 0 unchanged, 6 rejected");
    assertThat(ended.path("columnsLeftOut").toString())
        .isEqualTo(
            "[{\"column\":\"StockDate\",\"values\":8},{\"column\":\"TerritoryKey\",\"values\":8}]");
    var rejections =
        StreamSupport.stream(first.rejections().spliterator(), false)
            .map(one -> one.path("row").asInt() + " " + one.path("field").asText("-"))
            .toList();
    assertThat(rejections)
        .containsExactly(
            "4 -", "5 customerNumber", "6 quantity", "7 date", "8 reference", "9 product");
    assertThat(first.rejections().at("/0/reason").asText()).contains("is a contact only");
    assertThat(first.rejections().toString()).doesNotContain("92999", "many", "13/13", "4111");

    var again = Upload.of(client, mapping, file).isFinished();
    assertThat(counts(again)).isEqualTo("8 read, 0 created, 0 updated, 2 unchanged, 6 rejected");
  }

  @Test
  void a_known_reference_with_other_values_is_an_update() throws Exception {
    Upload.of(client, Upload.PERSONS, "Number,Name\n92011,Ann\n".getBytes()).isFinished();
    var mapping =
        """
        {"target": "entries", "category": "volunteered", "subject": {"customerNumber": "No"}, "reference": "R{Id}",
         "columns": {"Topic": "topic", "Text": "text"}, "fixed": {"source": "SUBJECT"}}""";
    var file = "No,Id,Topic,Text\n92011,92011,tea,green\n";
    assertThat(counts(Upload.of(client, mapping, file.getBytes()).isFinished()))
        .contains("1 created");
    var other = file.replace("green", "black").getBytes();
    assertThat(counts(Upload.of(client, mapping, other).isFinished())).contains("1 updated");
  }
}
