package org.notitia.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.notitia.notice.Means;
import org.notitia.notice.Source;
import org.notitia.platform.Ids;

/**
 * A change of one field of a data subject or entry (P15), or a proposal: a change that was not made
 * because its source has a lower rank than the data subject (P11).
 */
@Entity
@Table(name = "field_change")
@NamedQuery(
    name = FieldChange.OF_SUBJECT,
    query =
        "select c from FieldChange c where c.subjectId = :subject and c.id < :after order by c.id desc")
@NamedQuery(
    name = FieldChange.FORGET_ENTRY,
    query =
        "update FieldChange c set c.before = null, c.after = null"
            + " where c.subjectId = :subject and c.entryId = :entry")
@NamedQuery(
    name = FieldChange.FORGET_FIELDS,
    query =
        "update FieldChange c set c.before = null, c.after = null"
            + " where c.subjectId = :subject and c.entryId is null and c.field in :fields")
@NamedQuery(
    name = FieldChange.FORGET_SUBJECT,
    query = "update FieldChange c set c.before = null, c.after = null where c.subjectId = :subject")
@NamedQuery(
    name = FieldChange.PROPOSALS,
    query = "select c from FieldChange c where c.subjectId = :subject and c.proposal = true")
@NamedQuery(
    name = FieldChange.CONTACT_CHANGED_SINCE,
    query =
        "select c.id from FieldChange c where c.subjectId = :subject and c.entryId is null and c.proposal = false"
            + " and c.changedAt > :then and (c.field in ('emails', 'phones') or c.field like 'address.%')")
public class FieldChange {
  public static final String PROPOSALS = "FieldChange.proposals";
  public static final String CONTACT_CHANGED_SINCE = "FieldChange.contactChangedSince";
  public static final String FORGET_ENTRY = "FieldChange.forgetEntry";
  public static final String FORGET_FIELDS = "FieldChange.forgetFields";
  public static final String FORGET_SUBJECT = "FieldChange.forgetSubject";
  public static final String OF_SUBJECT = "FieldChange.ofSubject";

  @Id private String id;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(name = "entry_id")
  private String entryId;

  private String field;

  @Column(name = "value_before")
  private String before;

  @Column(name = "value_after")
  private String after;

  private boolean proposal;

  @Column(name = "changed_at")
  private Instant changedAt;

  private String account;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Enumerated(EnumType.STRING)
  private Means means;

  protected FieldChange() {} // for JPA

  public FieldChange(
      String subjectId,
      String entryId,
      String field,
      String before,
      String after,
      boolean proposal,
      Provenance origin) {
    this.id = Ids.next();
    this.subjectId = subjectId;
    this.entryId = entryId;
    this.field = field;
    this.before = before;
    this.after = after;
    this.proposal = proposal;
    this.changedAt = origin.at();
    this.account = origin.account();
    this.source = origin.source();
    this.means = origin.means();
  }

  public String id() {
    return id;
  }

  public String field() {
    return field;
  }

  public boolean isProposal() {
    return proposal;
  }

  /** Whether both are about the same field and have the same new value and source. */
  public boolean isSameAs(FieldChange other) {
    return field.equals(other.field)
        && Objects.equals(after, other.after)
        && source == other.source;
  }

  public FieldChangeView view() {
    return new FieldChangeView(
        id, subjectId, entryId, field, before, after, proposal, changedAt, account, source, means);
  }
}
