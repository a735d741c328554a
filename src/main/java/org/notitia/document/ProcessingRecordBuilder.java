package org.notitia.document;

import java.util.ArrayList;
import java.util.List;
import org.notitia.notice.Category;
import org.notitia.notice.Field;
import org.notitia.notice.Notice;
import org.notitia.notice.Notice.RecipientCategory;
import org.notitia.notice.Notice.Safeguard;
import org.notitia.notice.Notice.Territory;
import org.notitia.notice.Purpose;
import org.notitia.notice.Source;

/** Builds the record of processing activities (GDPR art. 30) from a version of the notice. */
record ProcessingRecordBuilder(Notice notice, Phrases phrases) {
  /** The prefix of company fields; a data subject who has them is the contact of a company. */
  private static final String COMPANY_FIELD_PREFIX = "company.";

  static ProcessingRecord of(Notice notice, Phrases phrases) {
    return new ProcessingRecordBuilder(notice, phrases).build();
  }

  private ProcessingRecord build() {
    return new ProcessingRecord(
        phrases.localized(notice.name()),
        notice.version(),
        notice.effectiveFrom(),
        phrases.language,
        notice.controller(),
        notice.contact(),
        notice.purposes().stream().map(this::activity).toList(),
        notice.protection().stream().map(phrases::localized).toList());
  }

  private ProcessingRecord.Activity activity(Purpose purpose) {
    var categories =
        notice.categories().stream()
            .filter(category -> category.purposes().contains(purpose.code()))
            .toList();
    var basis = purpose.legalBasis();
    return new ProcessingRecord.Activity(
        purpose.code(),
        phrases.localized(purpose.name()),
        phrases.localized(purpose.description()),
        basis.kind(),
        basis.reference(),
        basis.reasoning() == null ? null : phrases.localized(basis.reasoning()),
        dataSubjects(purpose, categories),
        categories.stream().map(this::data).toList(),
        notice.recipients().stream()
            .filter(recipient -> categories.stream().anyMatch(one -> mayReceive(recipient, one)))
            .map(this::receiver)
            .toList(),
        transfers());
  }

  /** Whether the recipients may receive data of the category. */
  static boolean mayReceive(RecipientCategory recipient, Category category) {
    return recipient.categories().contains(category.code());
  }

  /** The categories of data subjects, derived from the prerequisites of the data categories. */
  private List<String> dataSubjects(Purpose purpose, List<Category> categories) {
    var dataSubjects = new ArrayList<String>();
    dataSubjects.add(phrases.get("persons.CUSTOMERS"));
    if (purpose.legalBasis().kind() != Purpose.LegalBasis.Kind.CONTRACT
        && categories.stream().anyMatch(one -> one.needs() == null)) {
      dataSubjects.add(phrases.get("persons.CONTACTS"));
    }
    if (categories.stream()
        .flatMap(one -> one.fields().stream())
        .anyMatch(field -> field.name().startsWith(COMPANY_FIELD_PREFIX))) {
      dataSubjects.add(phrases.get("persons.COMPANY_CONTACTS"));
    }
    if (categories.stream().anyMatch(one -> one.needs() == Category.Prerequisite.OWN_ACCOUNT)) {
      dataSubjects.add(phrases.get("persons.USERS"));
    }
    return dataSubjects;
  }

  private ProcessingRecord.Data data(Category category) {
    var retention = category.retention();
    return new ProcessingRecord.Data(
        category.code(),
        phrases.localized(category.name()),
        category.fields().stream().map(Field::name).toList(),
        category.fields().stream().filter(Field::special).map(Field::name).toList(),
        category.sources().stream().map(this::source).toList(),
        retention.period(),
        retention.from(),
        retention.then(),
        phrases.retention(retention));
  }

  private String source(Source source) {
    return notice.sources().stream()
        .filter(one -> one.code() == source)
        .findFirst()
        .map(one -> phrases.localized(one.name()))
        .orElse(source.name());
  }

  private ProcessingRecord.Receiver receiver(RecipientCategory recipient) {
    return new ProcessingRecord.Receiver(
        recipient.code(),
        phrases.localized(recipient.name()),
        recipient.role(),
        phrases.localized(recipient.description()));
  }

  private List<ProcessingRecord.Transfer> transfers() {
    return notice.territories().stream()
        .skip(1) // the register's own country
        .map(
            territory ->
                new ProcessingRecord.Transfer(
                    territory.country(),
                    phrases.countryName(territory.country()),
                    safeguards(notice, territory).stream().map(this::safeguard).toList()))
        .toList();
  }

  static List<Safeguard> safeguards(Notice notice, Territory territory) {
    return notice.safeguards().stream()
        .filter(one -> territory.safeguards().contains(one.code()))
        .toList();
  }

  private String safeguard(Safeguard safeguard) {
    return phrases.localized(safeguard.name())
        + " ("
        + phrases.article(safeguard.reference())
        + ")";
  }
}
