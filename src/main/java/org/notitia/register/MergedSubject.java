package org.notitia.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.notitia.history.Provenance;
import org.notitia.platform.Ids;

/** The record of a merge: which two persons were found to be one, and how much was moved. */
@Entity
@Table(name = "merged_subject")
@NamedQuery(
    name = MergedSubject.INTO,
    query =
        "select m from MergedSubject m where m.keptId = :kept and m.id < :before order by m.id desc")
@NamedQuery(
    name = MergedSubject.GONE_INTO,
    query = "select m.mergedId from MergedSubject m where m.keptId = :kept")
@NamedQuery(name = MergedSubject.OF, query = "select m from MergedSubject m where m.mergedId = :id")
public class MergedSubject {
  public static final String INTO = "MergedSubject.into";
  static final String GONE_INTO = "MergedSubject.goneInto";
  static final String OF = "MergedSubject.of";

  @Id private String id;

  @Column(name = "kept_id")
  private String keptId;

  @Column(name = "merged_id", updatable = false)
  private String mergedId;

  private int entries;
  private int choices;
  private int proposals;

  @Column(name = "merged_at", updatable = false)
  private Instant mergedAt;

  @Column(name = "merged_by", updatable = false)
  private String mergedBy;

  protected MergedSubject() {} // for JPA

  MergedSubject(
      String kept, String gone, int entries, int choices, int proposals, Provenance origin) {
    this.id = Ids.next();
    this.keptId = kept;
    this.mergedId = gone;
    this.entries = entries;
    this.choices = choices;
    this.proposals = proposals;
    this.mergedAt = origin.at();
    this.mergedBy = origin.account();
  }

  public String id() {
    return id;
  }

  public String keptId() {
    return keptId;
  }

  public MergedSubjectView view() {
    return new MergedSubjectView(
        id, keptId, mergedId, entries, choices, proposals, mergedAt, mergedBy);
  }
}
