package org.notitia.register;

import jakarta.persistence.Column;
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
import java.util.List;
import java.util.Map;
import org.notitia.history.FieldChange;
import org.notitia.history.FieldDifferences;
import org.notitia.history.Provenance;
import org.notitia.notice.Category;
import org.notitia.notice.Means;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Source;
import org.notitia.platform.Ids;
import org.notitia.platform.Outcome;
import org.notitia.platform.json.Json;

/** Something the register holds about a person, in a category of the notice. */
@Entity
@Table(name = "entry")
@NamedQuery(
    name = Entry.BY_REFERENCE,
    query = "select e from Entry e where e.category = :category and e.reference in :references")
@NamedQuery(
    name = Entry.BARE,
    query =
        "select new org.notitia.register.BareEntry(e.id, e.values, e.occurredAt, e.recordedAt) from Entry e where e.subjectId = :subject order by e.id")
@NamedQuery(
    name = Entry.OF_SUBJECT,
    query = "select e from Entry e where e.subjectId = :subject and e.id > :after order by e.id")
@NamedQuery(
    name = Entry.OF_SUBJECT_BUT,
    query =
        "select e from Entry e where e.subjectId = :subject and e.category not in :categories and e.id > :after order by e.id")
@NamedQuery(
    name = Entry.IN_CATEGORIES,
    query = "select e.id from Entry e where e.id in :ids and e.category in :categories")
@NamedQuery(
    name = Entry.OF_SUBJECT_OR_BASIS_LOST,
    query =
        "select e from Entry e where e.subjectId = :subject and (e.category not in :categories or e.basisLostOn is not null) and e.id > :after order by e.id")
@NamedQuery(
    name = Entry.WITH_BASIS,
    query =
        "select e.id from Entry e where e.subjectId = :subject and e.category in :categories"
            + " and e.basisLostOn is null order by e.id")
@NamedQuery(
    name = Entry.BASIS_LOST,
    query = "select e.id from Entry e where e.id in :ids and e.basisLostOn is not null")
@NamedQuery(
    name = Entry.OF_SUBJECT_IN_CATEGORY,
    query =
        "select e from Entry e where e.subjectId = :subject and e.category = :category and e.id > :after order by e.id")
public class Entry {
  static final String BY_REFERENCE = "Entry.byReference";
  static final String BARE = "Entry.bare";
  static final String OF_SUBJECT = "Entry.ofSubject";
  static final String OF_SUBJECT_BUT = "Entry.ofSubjectBut";
  static final String IN_CATEGORIES = "Entry.inCategories";
  static final String OF_SUBJECT_OR_BASIS_LOST = "Entry.ofSubjectOrBasisLost";
  static final String WITH_BASIS = "Entry.withBasis";
  static final String BASIS_LOST = "Entry.basisLost";
  static final String OF_SUBJECT_IN_CATEGORY = "Entry.ofSubjectInCategory";

  @Id private String id;
  @Version private long version;

  @Column(name = "subject_id", updatable = false)
  private String subjectId;

  @Column(updatable = false)
  private String category;

  /** The values by name, as JSON. */
  @Column(name = "named_values")
  private String values;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Enumerated(EnumType.STRING)
  private Means means;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  @Column(name = "recorded_by", updatable = false)
  private String recordedBy;

  private String reference;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  /**
   * The day on which the last legal basis was lost; a hold or a restriction keeps the entry since.
   */
  @Column(name = "basis_lost_on")
  private LocalDate basisLostOn;

  @Column(name = "notice_version", updatable = false)
  private long noticeVersion;

  protected Entry() {} // for JPA

  Entry(
      DataSubject subject,
      NewEntry stated,
      Map<String, Object> values,
      Provenance provenance,
      Notice notice) {
    this.id = Ids.next();
    this.subjectId = subject.id();
    this.category = stated.category;
    this.values = Json.write(values);
    this.source = provenance.source();
    this.means = provenance.means();
    this.occurredAt = stated.occurredAt;
    this.recordedAt = provenance.at();
    this.recordedBy = provenance.account();
    this.reference = stated.reference;
    this.noticeVersion = notice.version();
    expire(notice.category(category), subject.relationshipEnded());
  }

  /** Sets the day of removal by the notice (P26). */
  final void expire(Category category, LocalDate relationshipEnded) {
    expiresOn = expiry(category, relationshipEnded);
  }

  /** The day of removal by the notice, or null; an entry without a legal basis is due at once. */
  LocalDate expiry(Category category, LocalDate relationshipEnded) {
    return hasLostBasis()
        ? basisLostOn
        : category.expiry(recordedAt, occurredAt, relationshipEnded);
  }

  /**
   * Notes that the last legal basis was lost: only a hold or a restriction still keeps the entry.
   */
  void loseBasis(LocalDate today) {
    basisLostOn = today;
    expiresOn = today;
  }

  boolean hasLostBasis() {
    return basisLostOn != null;
  }

  /**
   * Takes over what is stated, except values that the person gave and a source of lower rank would
   * overwrite (P11).
   *
   * @return each value that changed, and as a proposal each that was kept
   */
  List<FieldChange> change(
      DataSubject subject,
      NewEntry stated,
      Map<String, Object> wanted,
      Provenance provenance,
      Notice notice) {
    var before = Json.tree(values());
    var after = Json.tree(wanted);
    // Compared as text, because 2 as an int does not equal 2 as a long.
    var differences =
        FieldDifferences.between(before, Json.read(after.toString(), before.getClass()));
    var protects = source == Source.SUBJECT && provenance.ranksBelowSubject(notice);
    var kept = FieldDifferences.revert(after, differences, one -> protects && one.before() != null);
    var changes = new ArrayList<FieldChange>();
    for (var one : differences) {
      changes.add(
          new FieldChange(
              subjectId,
              id,
              one.field(),
              FieldDifferences.Difference.text(one.before()),
              FieldDifferences.Difference.text(one.after()),
              kept.contains(one),
              provenance));
    }
    if (stated.occurredAt != null && !stated.occurredAt.equals(occurredAt)) {
      var was = occurredAt == null ? null : occurredAt.toString();
      var proposal = protects && was != null;
      changes.add(
          new FieldChange(
              subjectId,
              id,
              "occurredAt",
              was,
              stated.occurredAt.toString(),
              proposal,
              provenance));
      occurredAt = proposal ? occurredAt : stated.occurredAt;
    }
    if (changes.stream().anyMatch(change -> !change.isProposal())) {
      values = after.toString();
      expire(notice.category(category), subject.relationshipEnded());
      source = protects ? source : provenance.source();
      means = protects ? means : provenance.means();
    }
    return changes;
  }

  Map<String, Object> values() {
    @SuppressWarnings("unchecked")
    Map<String, Object> map = Json.read(values, Map.class);
    return map;
  }

  /** The present state in the form in which callers send it. */
  <T extends NewEntry> T statement(T into) {
    into.category = category;
    into.values = values();
    into.occurredAt = occurredAt;
    into.reference = reference;
    return into;
  }

  /**
   * The entry as callers see it.
   *
   * @param restricted whether processing of the person's data is restricted (art. 18)
   * @param values whether the caller sees values that have lost their legal basis
   */
  EntryView view(Outcome outcome, Notices notices, boolean restricted, boolean values) {
    var view = statement(new EntryView());
    view.id = id;
    view.version = version;
    view.subjectId = subjectId;
    view.purposes = category(notices).purposes();
    view.source = source;
    view.means = means;
    view.recordedAt = recordedAt;
    view.recordedBy = recordedBy;
    view.expiresOn = expiresOn;
    view.noticeVersion = noticeVersion;
    view.outcome = outcome;
    view.restricted = restricted ? true : null;
    view.basisLostOn = basisLostOn;
    if (hasLostBasis() && !values) {
      view.values = Map.of();
    }
    return view;
  }

  boolean hasVersion(long version) {
    return this.version == version;
  }

  /**
   * The category in the notice in force, or in the version of the entry if it was dropped since.
   */
  Category category(Notices notices) {
    return notices
        .inForce()
        .findCategory(category)
        .orElseGet(() -> notices.version(noticeVersion).category(category));
  }

  String id() {
    return id;
  }

  long version() {
    return version;
  }

  String subjectId() {
    return subjectId;
  }

  LocalDate expiresOn() {
    return expiresOn;
  }

  /** When it happened; if that is not known, when it was recorded. */
  Instant happenedAt() {
    return occurredAt == null ? recordedAt : occurredAt;
  }

  String reference() {
    return reference;
  }
}
