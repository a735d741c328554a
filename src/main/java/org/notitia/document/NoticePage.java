package org.notitia.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.notitia.notice.Category;
import org.notitia.notice.Field;
import org.notitia.notice.Notice;
import org.notitia.notice.Notice.RecipientCategory;
import org.notitia.notice.Notice.Territory;
import org.notitia.notice.Purpose;
import org.notitia.notice.Source;

/** The template model of the notice page, in one language. */
record NoticePage(PageLayout layout, Notice notice, Phrases phrases) {
  /**
   * An item with a name and a description.
   *
   * @param detail additional text: the article of a right, the data that a recipient receives
   */
  record NamedPart(String code, String name, String description, String detail) {}

  /** A purpose of processing. */
  record PurposePart(
      String code,
      String name,
      String description,
      String basis,
      String article,
      String reasoning,
      List<String> marks,
      String channels) {}

  /** A category of personal data. */
  record CategoryPart(
      String code,
      String name,
      String description,
      String condition,
      List<NamedPart> purposes,
      String sources,
      String retention,
      String recipients,
      List<FieldPart> fields) {
    int fieldCount() {
      return fields.size();
    }
  }

  /** A field of a category. */
  record FieldPart(String name, String meaning, String kind, boolean starred, boolean special) {}

  /** A country to which data may be transferred; {@code own}: the country of the register. */
  record TerritoryPart(String name, boolean own, List<NamedPart> safeguards) {}

  /** A section of the page, linked from the table of contents. */
  record Section(String id, String heading) {}

  String title() {
    return phrases.get("privacyNotice");
  }

  String lead() {
    return "";
  }

  /** The link to the record of processing activities. */
  PageLayout.Link relatedPage() {
    return layout.linkTo("processing-record", phrases.get("record"));
  }

  List<Section> sections() {
    return Stream.of(
            "controller",
            "purposes",
            "data",
            "sources",
            "recipients",
            "territories",
            "protection",
            "minors",
            "rights",
            "complaint",
            "changed",
            "versions")
        .filter(id -> !id.equals("versions") || !layout.pdf())
        .filter(id -> !id.equals("changed") || !changes().isEmpty())
        .map(id -> new Section(id, phrases.get(id)))
        .toList();
  }

  String controllerCountry() {
    return phrases.countryName(notice.controller().country());
  }

  String authorityCountry() {
    return phrases.countryName(notice.supervisoryAuthority().country());
  }

  /** The website of the supervisory authority; empty unless it is an http or https URL. */
  String authorityUrl() {
    var url = notice.supervisoryAuthority().url();
    return url != null && url.matches("https?://.*") ? url : "";
  }

  List<PurposePart> purposes() {
    return notice.purposes().stream().map(this::purpose).toList();
  }

  private PurposePart purpose(Purpose purpose) {
    var marks = new ArrayList<String>();
    if (purpose.directMarketing()) {
      marks.add(phrases.get("directMarketing"));
    }
    if (purpose.profiling()) {
      marks.add(phrases.get("profiling"));
    }
    return new PurposePart(
        purpose.code(),
        phrases.localized(purpose.name()),
        phrases.localized(purpose.description()),
        phrases.get("basis", purpose.legalBasis().kind()),
        phrases.article(purpose.legalBasis().reference()),
        phrases.localized(purpose.legalBasis().reasoning()),
        marks,
        joined(purpose.channels().stream().map(one -> phrases.get("channel", one))));
  }

  List<CategoryPart> categories() {
    return notice.categories().stream().map(this::category).toList();
  }

  private CategoryPart category(Category category) {
    return new CategoryPart(
        category.code(),
        phrases.localized(category.name()),
        phrases.localized(category.description()),
        category.needs() == null ? "" : phrases.get("need", category.needs()),
        category.purposes().stream().map(this::purposeName).toList(),
        joined(category.sources().stream().map(this::source)),
        phrases.retention(category.retention()),
        joined(
            notice.recipients().stream()
                .filter(one -> ProcessingRecordBuilder.mayReceive(one, category))
                .map(one -> phrases.localized(one.name()))),
        category.fields().stream().map(this::field).toList());
  }

  private NamedPart purposeName(String code) {
    return new NamedPart(code, phrases.localized(notice.purpose(code).name()), "", "");
  }

  private String source(Source code) {
    return notice.sources().stream()
        .filter(one -> one.code() == code)
        .findFirst()
        .map(one -> phrases.localized(one.name()))
        .orElse(code.name());
  }

  private FieldPart field(Field field) {
    return new FieldPart(
        field.name(),
        phrases.localized(field.description()),
        field.type() == Field.Type.TEXT && field.longest() != null
            ? phrases.get("longest", field.longest())
            : phrases.get("type", field.type()),
        field.starred(),
        field.special());
  }

  List<NamedPart> sources() {
    return notice.sources().stream()
        .map(
            one ->
                new NamedPart(
                    one.code().name(),
                    phrases.localized(one.name()),
                    phrases.localized(one.description()),
                    ""))
        .toList();
  }

  List<NamedPart> recipients() {
    return notice.recipients().stream().map(this::recipient).toList();
  }

  private NamedPart recipient(RecipientCategory recipient) {
    var categories =
        notice.categories().stream()
            .filter(one -> ProcessingRecordBuilder.mayReceive(recipient, one))
            .map(one -> phrases.localized(one.name()));
    return new NamedPart(
        phrases.get("role", recipient.role()),
        phrases.localized(recipient.name()),
        phrases.localized(recipient.description()),
        joined(categories));
  }

  List<TerritoryPart> territories() {
    return notice.territories().stream().map(this::territory).toList();
  }

  private TerritoryPart territory(Territory territory) {
    return new TerritoryPart(
        phrases.countryName(territory.country()),
        territory.equals(notice.territories().get(0)),
        ProcessingRecordBuilder.safeguards(notice, territory).stream()
            .map(
                one ->
                    new NamedPart(
                        one.code(),
                        phrases.localized(one.name()),
                        phrases.localized(one.description()),
                        phrases.article(one.reference())))
            .toList());
  }

  List<NamedPart> rights() {
    return notice.rights().stream()
        .map(
            one ->
                new NamedPart(
                    one.code(),
                    phrases.localized(one.name()),
                    phrases.localized(one.description()),
                    phrases.article(one.reference())))
        .toList();
  }

  List<String> protection() {
    return notice.protection().stream().map(phrases::localized).toList();
  }

  List<String> minors() {
    return List.of(
        phrases.get("minors.age", notice.minors().smallestAge()),
        phrases.get(notice.minors().birthDateNeeded() ? "minors.needed" : "minors.unknown"));
  }

  /** The changes against the previous version, as sentences (P43). */
  List<String> changes() {
    return layout.version().changes().stream().map(phrases::changeSentence).toList();
  }

  private static String joined(Stream<String> parts) {
    return String.join(" · ", parts.toList());
  }
}
