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

/** The notice as its template shows it, in one language. */
record NoticePage(PageLayout frame, Notice notice, Phrases phrases) {
  /** Something with a name and a sentence. */
  record Named(String code, String name, String description, String note) {}

  /** A purpose. */
  record PurposePart(
      String code,
      String name,
      String description,
      String basis,
      String article,
      String reasoning,
      List<String> marks,
      String channels) {}

  /** A category of data. */
  record CategoryPart(
      String code,
      String name,
      String description,
      String condition,
      List<Named> purposes,
      String sources,
      String kept,
      String recipients,
      List<FieldPart> fields) {
    int fieldCount() {
      return fields.size();
    }
  }

  /** A field. */
  record FieldPart(String name, String meaning, String kind, boolean starred, boolean special) {}

  /** A country. */
  record TerritoryPart(String name, boolean own, List<Named> safeguards) {}

  /** A part of the page, to be found from its list of contents. */
  record Section(String id, String heading) {}

  String title() {
    return phrases.say("privacyNotice");
  }

  String lead() {
    return "";
  }

  /** The way to the record of processing activities. */
  PageLayout.Link sibling() {
    return frame.to("processing-record", phrases.say("record"));
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
        .filter(id -> !id.equals("versions") || !frame.paper())
        .filter(id -> !id.equals("changed") || !changes().isEmpty())
        .map(id -> new Section(id, phrases.say(id)))
        .toList();
  }

  String controllerCountry() {
    return phrases.country(notice.controller().country());
  }

  String authorityCountry() {
    return phrases.country(notice.supervisoryAuthority().country());
  }

  /** The authority's pages, if their address is one that a browser may follow. */
  String authorityPages() {
    var url = notice.supervisoryAuthority().url();
    return url != null && url.matches("https?://.*") ? url : "";
  }

  List<PurposePart> purposes() {
    return notice.purposes().stream().map(this::purpose).toList();
  }

  private PurposePart purpose(Purpose purpose) {
    var marks = new ArrayList<String>();
    if (purpose.directMarketing()) {
      marks.add(phrases.say("directMarketing"));
    }
    if (purpose.profiling()) {
      marks.add(phrases.say("profiling"));
    }
    return new PurposePart(
        purpose.code(),
        phrases.of(purpose.name()),
        phrases.of(purpose.description()),
        phrases.say("basis", purpose.legalBasis().kind()),
        phrases.article(purpose.legalBasis().reference()),
        phrases.of(purpose.legalBasis().reasoning()),
        marks,
        listed(purpose.channels().stream().map(one -> phrases.say("channel", one))));
  }

  List<CategoryPart> categories() {
    return notice.categories().stream().map(this::category).toList();
  }

  private CategoryPart category(Category category) {
    return new CategoryPart(
        category.code(),
        phrases.of(category.name()),
        phrases.of(category.description()),
        category.needs() == null ? "" : phrases.say("need", category.needs()),
        category.purposes().stream().map(this::usedFor).toList(),
        listed(category.sources().stream().map(this::source)),
        phrases.kept(category.retention()),
        listed(
            notice.recipients().stream()
                .filter(one -> ProcessingRecordBuilder.goesTo(one, category))
                .map(one -> phrases.of(one.name()))),
        category.fields().stream().map(this::field).toList());
  }

  private Named usedFor(String code) {
    return new Named(code, phrases.of(notice.purpose(code).name()), "", "");
  }

  private String source(Source code) {
    return notice.sources().stream()
        .filter(one -> one.code() == code)
        .findFirst()
        .map(one -> phrases.of(one.name()))
        .orElse(code.name());
  }

  private FieldPart field(Field field) {
    return new FieldPart(
        field.name(),
        phrases.of(field.description()),
        field.type() == Field.Type.TEXT && field.longest() != null
            ? phrases.say("longest", field.longest())
            : phrases.say("type", field.type()),
        field.starred(),
        field.special());
  }

  List<Named> sources() {
    return notice.sources().stream()
        .map(
            one ->
                new Named(
                    one.code().name(), phrases.of(one.name()), phrases.of(one.description()), ""))
        .toList();
  }

  List<Named> recipients() {
    return notice.recipients().stream().map(this::recipient).toList();
  }

  private Named recipient(RecipientCategory recipient) {
    var receives =
        notice.categories().stream()
            .filter(one -> ProcessingRecordBuilder.goesTo(recipient, one))
            .map(one -> phrases.of(one.name()));
    return new Named(
        phrases.say("role", recipient.role()),
        phrases.of(recipient.name()),
        phrases.of(recipient.description()),
        listed(receives));
  }

  List<TerritoryPart> territories() {
    return notice.territories().stream().map(this::territory).toList();
  }

  private TerritoryPart territory(Territory territory) {
    return new TerritoryPart(
        phrases.country(territory.country()),
        territory.equals(notice.territories().get(0)),
        ProcessingRecordBuilder.safeguards(notice, territory).stream()
            .map(
                one ->
                    new Named(
                        one.code(),
                        phrases.of(one.name()),
                        phrases.of(one.description()),
                        phrases.article(one.reference())))
            .toList());
  }

  List<Named> rights() {
    return notice.rights().stream()
        .map(
            one ->
                new Named(
                    one.code(),
                    phrases.of(one.name()),
                    phrases.of(one.description()),
                    phrases.article(one.reference())))
        .toList();
  }

  List<String> protection() {
    return notice.protection().stream().map(phrases::of).toList();
  }

  List<String> minors() {
    return List.of(
        phrases.say("minors.age", notice.minors().smallestAge()),
        phrases.say(notice.minors().birthDateNeeded() ? "minors.needed" : "minors.unknown"));
  }

  /** What this version changed against the one before it, in sentences (P43). */
  List<String> changes() {
    return frame.edition().changes().stream().map(phrases::change).toList();
  }

  private static String listed(Stream<String> parts) {
    return String.join(" · ", parts.toList());
  }
}
