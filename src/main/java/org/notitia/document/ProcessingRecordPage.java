package org.notitia.document;

import java.util.List;
import java.util.stream.Stream;
import org.notitia.document.ProcessingRecord.Activity;
import org.notitia.document.ProcessingRecord.Data;
import org.notitia.document.ProcessingRecord.Receiver;
import org.notitia.document.ProcessingRecord.Transfer;

/** The template model of the page with the record of processing activities. */
record ProcessingRecordPage(PageLayout layout, ProcessingRecord record, Phrases phrases) {
  /** A processing activity, with its codes as text. */
  record ActivityPart(Activity activity, String basis, String article, List<String> recipients) {
    String id() {
      return activity.code();
    }

    String name() {
      return activity.purpose();
    }

    String description() {
      return activity.description();
    }

    String reasoning() {
      return activity.reasoning() == null ? "" : activity.reasoning();
    }

    List<String> persons() {
      return activity.persons();
    }

    List<DataPart> data() {
      return activity.data().stream().map(DataPart::new).toList();
    }

    List<Transfer> transfers() {
      return activity.transfers();
    }
  }

  /** A category of data; each list is one line of text. */
  record DataPart(Data data) {
    String name() {
      return data.category();
    }

    String fields() {
      return String.join(", ", data.fields());
    }

    String special() {
      return String.join(", ", data.specialFields());
    }

    String sources() {
      return String.join(", ", data.sources());
    }

    String limit() {
      return data.timeLimit();
    }
  }

  String title() {
    return phrases.get("processingRecord");
  }

  String lead() {
    return phrases.get("recordLead");
  }

  /** The link to the notice. */
  PageLayout.Link relatedPage() {
    return layout.linkTo("../notice", phrases.get("privacyNotice"));
  }

  List<NoticePage.Section> sections() {
    return Stream.concat(
            Stream.of(new NoticePage.Section("controller", phrases.get("controller"))),
            Stream.concat(
                record.activities().stream()
                    .map(one -> new NoticePage.Section(one.code(), one.purpose())),
                Stream.of(new NoticePage.Section("measures", phrases.get("measures")))))
        .toList();
  }

  String controllerCountry() {
    return phrases.countryName(record.controller().country());
  }

  List<ActivityPart> activities() {
    return record.activities().stream()
        .map(
            one ->
                new ActivityPart(
                    one,
                    phrases.get("ground", one.legalBasis()),
                    phrases.article(one.reference()),
                    one.recipients().stream().map(this::receiver).toList()))
        .toList();
  }

  private String receiver(Receiver receiver) {
    return receiver.name() + " (" + phrases.get("role", receiver.role()) + ")";
  }
}
