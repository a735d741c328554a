package org.notitia.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.notitia.history.FieldChange;
import org.notitia.history.FieldDifferences;
import org.notitia.history.Provenance;
import org.notitia.notice.Category;
import org.notitia.notice.Means;
import org.notitia.notice.Notice;
import org.notitia.notice.Source;
import org.notitia.platform.Call;
import org.notitia.platform.Ids;
import org.notitia.platform.Outcome;
import org.notitia.platform.json.Json;
import org.notitia.register.details.SubjectDetails;
import org.notitia.register.purpose.PurposeScope;
import org.notitia.subject.SubjectSummary;
import org.notitia.subject.SubjectVisibility;

/**
 * A person in the register: their details, and the state of the record. Everything else about them
 * is an {@link Entry}.
 */
@Entity
@Table(name = "data_subject")
@NamedQuery(
    name = DataSubject.CONTACTS,
    query =
        "select new org.notitia.subject.SubjectContact(s.id, s.details.language, s.details.emails)"
            + " from DataSubject s where s.id in :ids")
@NamedQuery(
    name = DataSubject.CONTACTS_AFTER,
    query =
        "select new org.notitia.subject.SubjectContact(s.id, s.details.language, s.details.emails)"
            + " from DataSubject s where s.id > :after order by s.id")
public class DataSubject {
  static final String CONTACTS = "DataSubject.contacts";
  static final String CONTACTS_AFTER = "DataSubject.contactsAfter";

  @Id private String id;
  @Version private long version;
  @Embedded private SubjectDetails details;
  private boolean restricted;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Source source;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Means means;

  /** The sources of the fields that were changed since the person was recorded, as JSON. */
  @Column(name = "field_sources")
  private String fieldSources;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  /** The next day on which a part of the record is removed; the person stays. */
  @Column(name = "clears_on")
  private LocalDate clearsOn;

  protected DataSubject() {} // for JPA

  DataSubject(SubjectDetails stated, Provenance provenance, Notice notice) {
    this.id = Ids.next();
    this.source = provenance.source();
    this.means = provenance.means();
    this.recordedAt = provenance.at();
    this.recordedBy = provenance.account();
    this.updatedAt = provenance.at();
    this.details = stated.copyTo(new SubjectDetails());
    expire(notice);
  }

  /** Sets the days on which the person and parts of the record are removed, by the notice (P26). */
  final void expire(Notice notice) {
    expiresOn = notice.nameCategory().map(this::expiry).orElse(null);
    clearsOn =
        parts(notice).stream()
            .map(this::expiry)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  /** The day on which the data of the category is removed from the record, or null. */
  LocalDate expiry(Category category) {
    return category.expiry(recordedAt, null, details.relationshipEnded);
  }

  /** The categories with data in the record, without the category of the name. */
  List<Category> parts(Notice notice) {
    return notice.categories().stream()
        .filter(one -> one.keptIn() == Category.Storage.SUBJECT && !one.hasField("name"))
        .filter(one -> one.fields().stream().anyMatch(field -> details.has(field.name())))
        .toList();
  }

  /** Removes the data of the category from the record; returns the fields that had a value. */
  List<String> clear(Category category, Notice notice, Instant at) {
    var cleared =
        SubjectDetails.FIELDS.stream().filter(category::hasField).filter(details::has).toList();
    details = details.copyTo(new SubjectDetails(), field -> !cleared.contains(field));
    var sources = sources();
    sources.keySet().removeAll(cleared);
    fieldSources = Json.write(sources);
    updatedAt = at;
    expire(notice);
    return cleared;
  }

  /**
   * Takes over what is stated, except values that the person gave and a source of lower rank would
   * overwrite (P11).
   *
   * @return each field that changed, and as a proposal each that was kept
   */
  List<FieldChange> change(SubjectDetails stated, Provenance provenance, Notice notice) {
    var wanted = stated.copyTo(new SubjectDetails());
    var sources = sources();
    var changes = new ArrayList<FieldChange>();
    for (var one : FieldDifferences.between(Json.tree(details), Json.tree(wanted))) {
      var field = one.field();
      var proposal =
          one.before() != null
              && sources.getOrDefault(field, source) == Source.SUBJECT
              && provenance.ranksBelowSubject(notice);
      changes.add(
          new FieldChange(
              id,
              null,
              field,
              FieldDifferences.Difference.text(one.before()),
              FieldDifferences.Difference.text(one.after()),
              proposal,
              provenance));
      if (proposal) {
        wanted.takeFrom(details, field);
      } else {
        sources.put(field, provenance.source());
      }
    }
    if (!changes.stream().allMatch(FieldChange::isProposal)) {
      details = wanted;
      fieldSources = Json.write(sources);
      updatedAt = provenance.at();
      expire(notice);
    }
    return changes;
  }

  /** The values of the record and their sources, for a merge. */
  MergedRecord.Side valuesWithSources() {
    var given = sources();
    var values = FieldDifferences.values(Json.tree(details));
    var sources = new TreeMap<String, Source>();
    values.keySet().forEach(field -> sources.put(field, given.getOrDefault(field, source)));
    return new MergedRecord.Side(values, sources);
  }

  /** Takes over the result of a merge; each value keeps its source. */
  void merge(
      SubjectDetails stated,
      Map<String, Source> sources,
      DataSubject other,
      Provenance provenance,
      Notice in) {
    details = stated.copyTo(new SubjectDetails());
    fieldSources = Json.write(sources);
    restricted = restricted || other.restricted;
    if (!recordedBy.equals(other.recordedBy)) {
      recordedBy =
          provenance.account(); // otherwise a partner would see what others know of the person
    }
    updatedAt = provenance.at();
    expire(in);
  }

  private Map<String, Source> sources() {
    var sources = new TreeMap<String, Source>();
    if (fieldSources != null) {
      Json.tree(Json.read(fieldSources, Map.class))
          .properties()
          .forEach(field -> sources.put(field.getKey(), Source.valueOf(field.getValue().asText())));
    }
    return sources;
  }

  /** A copy of the present details. */
  SubjectDetails details() {
    return details.copyTo(new SubjectDetails());
  }

  /** The person as callers see them, without what is outside of the scope. */
  SubjectView view(Outcome outcome, PurposeScope scope) {
    return view(outcome, scope.notice(), scope::isVisible);
  }

  /** The whole record. */
  SubjectView view(Notice notice) {
    return view(null, notice, field -> true);
  }

  private SubjectView view(Outcome outcome, Notice notice, Predicate<String> visible) {
    var view = details.copyTo(new SubjectView(), visible);
    view.id = id;
    view.version = version;
    view.source = source;
    view.means = means;
    view.customer = isCustomer(notice);
    view.restricted = restricted;
    view.expiresOn = expiresOn;
    view.recordedAt = recordedAt;
    view.recordedBy = recordedBy;
    view.updatedAt = updatedAt;
    view.outcome = outcome;
    return view;
  }

  /** Whether the record has all data that the notice requires of a customer (P10). */
  boolean isCustomer(Notice notice) {
    for (var category : notice.categories()) {
      for (var field : category.fields()) {
        if (category.keptIn() == Category.Storage.SUBJECT
            && field.isRequiredOfCustomers()
            && !details.has(field.name())) {
          return false;
        }
      }
    }
    return true;
  }

  boolean isVisibleTo(Call call) {
    return SubjectVisibility.allows(call, id, recordedBy);
  }

  SubjectSummary summary() {
    return new SubjectSummary(id, details.birthDate, recordedAt);
  }

  void restrict(boolean restricted) {
    this.restricted = restricted;
  }

  boolean isRestricted() {
    return restricted;
  }

  boolean hasVersion(long version) {
    return this.version == version;
  }

  public String id() {
    return id;
  }

  long version() {
    return version;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  String customerNumber() {
    return details.customerNumber;
  }

  String recordedBy() {
    return recordedBy;
  }

  LocalDate expiresOn() {
    return expiresOn;
  }

  LocalDate clearsOn() {
    return clearsOn;
  }

  LocalDate relationshipEnded() {
    return details.relationshipEnded;
  }

  /** The terms by which a search finds the person. */
  Map<SearchTerm.Kind, Set<String>> terms() {
    var terms = new EnumMap<SearchTerm.Kind, Set<String>>(SearchTerm.Kind.class);
    for (var kind : SearchTerm.Kind.values()) {
      terms.put(kind, kind.terms(details));
    }
    return terms;
  }
}
