package org.notitia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.ImportCounts.counts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;
import org.notitia.support.Upload;

/** Imports of entries whose persons are found by their customer numbers. */
@ExtendWith(RunningServer.class)
class EntryImportIT {
  private static final Path FILES = Path.of("src/test/resources/import");

  private final Client client;

  EntryImportIT(Client client) {
    this.client = client;
  }

  @Test
  void imported_entries_follow_the_rules_for_single_entries() throws Exception {
    var persons =
        """
        {"target": "subjects", "columns": {"No": "customerNumber", "Name": "name", "User": "username"}}""";
    Upload.start(client, persons, "No,Name,User\n92001,Ann,ann\n92002,Bo,\n".getBytes())
        .awaitFinished();

    var mapping = Files.readString(FILES.resolve("orders.json"));
    var orders = Files.readString(FILES.resolve("orders.csv"));
    var lastYear = Integer.toString(LocalDate.now(ZoneOffset.UTC).getYear() - 1);
    var file = orders.replace("YYYY", lastYear).getBytes(StandardCharsets.UTF_8);
    var first = Upload.start(client, mapping, file);
    var ended = first.awaitFinished();
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

    var again = Upload.start(client, mapping, file).awaitFinished();
    assertThat(counts(again)).isEqualTo("8 read, 0 created, 0 updated, 2 unchanged, 6 rejected");
  }

  @Test
  void an_imported_entry_with_a_known_reference_is_updated() throws Exception {
    Upload.start(client, Upload.PERSON_MAPPING, "Number,Name\n92011,Ann\n".getBytes())
        .awaitFinished();
    var mapping =
        """
        {"target": "entries", "category": "volunteered", "subject": {"customerNumber": "No"}, "reference": "R{Id}",
         "columns": {"Topic": "topic", "Text": "text"}, "fixed": {"source": "SUBJECT"}}""";
    var file = "No,Id,Topic,Text\n92011,92011,tea,green\n";
    assertThat(counts(Upload.start(client, mapping, file.getBytes()).awaitFinished()))
        .contains("1 created");
    var other = file.replace("green", "black").getBytes();
    assertThat(counts(Upload.start(client, mapping, other).awaitFinished())).contains("1 updated");
  }
}
