package org.notitia.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notitia.document.ProcessingRecord.Activity;
import org.notitia.document.ProcessingRecord.Data;
import org.notitia.document.ProcessingRecord.Receiver;
import org.notitia.document.ProcessingRecord.Transfer;

/**
 * The record of processing activities as CSV: one row for each purpose and category of data. Every
 * row is complete and repeats the controller and the measures.
 */
record ProcessingRecordCsv(ProcessingRecord record, Phrases phrases) {
  private static final List<String> COLUMN_LABELS =
      List.of(
          "register",
          "version",
          "inForce",
          "controller",
          "representative",
          "contact",
          "purpose",
          "description",
          "legalBasis",
          "reference",
          "interest",
          "persons",
          "category",
          "fields",
          "special",
          "comesFrom",
          "recipients",
          "transfers",
          "limits",
          "measures");

  String csv() {
    var text = new StringWriter();
    var csv = CsvWriter.builder().build(text);
    csv.writeRecord(COLUMN_LABELS.stream().map(phrases::get).toList());
    for (var activity : record.activities()) {
      for (var data : activity.data()) {
        csv.writeRecord(row(activity, data));
      }
      if (activity.data().isEmpty()) {
        csv.writeRecord(row(activity, null));
      }
    }
    return text.toString();
  }

  private List<String> row(Activity activity, Data data) {
    var controller = record.controller();
    var representative = controller.representative();
    var contact = record.contact();
    return Stream.of(
            record.register(),
            Long.toString(record.version()),
            record.effectiveFrom().toString(),
            joined(
                controller.name(),
                controller.division(),
                controller.address(),
                phrases.countryName(controller.country())),
            representative == null
                ? ""
                : joined(representative.name(), representative.email(), representative.phone()),
            joined(contact.name(), contact.address(), contact.email(), contact.phone()),
            activity.purpose(),
            activity.description(),
            phrases.get("ground", activity.legalBasis()),
            phrases.article(activity.reference()),
            activity.reasoning(),
            String.join("; ", activity.persons()),
            data == null ? "" : data.category(),
            data == null ? "" : String.join("; ", data.fields()),
            data == null ? "" : String.join("; ", data.specialFields()),
            data == null ? "" : String.join("; ", data.sources()),
            activity.recipients().stream().map(Receiver::name).collect(joined()),
            activity.transfers().stream().map(ProcessingRecordCsv::transfer).collect(joined()),
            data == null ? "" : data.timeLimit(),
            String.join(" ", record.measures()))
        .map(cell -> cell == null ? "" : cell)
        .toList();
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("; ");
  }

  private static String transfer(Transfer transfer) {
    return transfer.safeguards().isEmpty()
        ? transfer.name()
        : transfer.name() + ": " + String.join(", ", transfer.safeguards());
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }
}
