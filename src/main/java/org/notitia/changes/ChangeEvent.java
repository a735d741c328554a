package org.notitia.changes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.notitia.platform.Ids;

/**
 * A change of a data subject, an entry or a choice, for systems that follow the change feed. {@link
 * ChangeFeed} assigns the position in the feed later.
 */
@Entity
@Table(name = "change_event")
@NamedQuery(
    name = ChangeEvent.BETWEEN,
    query =
        "select c from ChangeEvent c where c.position between :first and :last order by c.position")
@NamedQuery(
    name = ChangeEvent.WITHOUT_POSITION,
    query =
        "select c from ChangeEvent c where c.position is null and c.id < :before"
            + " order by c.position, c.id") // the order of the index
public class ChangeEvent {
  static final String BETWEEN = "ChangeEvent.between";
  static final String WITHOUT_POSITION = "ChangeEvent.withoutPosition";

  /** What changed. */
  public enum Kind {
    SUBJECT_CREATED,
    SUBJECT_UPDATED,
    ENTRY_RECORDED,
    ENTRY_UPDATED,
    CHOICE_RECORDED,
    SUBJECT_REMOVED,
    ENTRY_REMOVED,
    SUBJECT_MERGED
  }

  @Id private String id;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Kind kind;

  @Column(name = "subject_id", updatable = false)
  private String subjectId;

  @Column(name = "entry_id", updatable = false)
  private String entryId;

  @Column(name = "row_version", updatable = false)
  private long version;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  @Column(name = "feed_position")
  private Long position;

  protected ChangeEvent() {} // for JPA

  public ChangeEvent(
      Kind kind, String subjectId, String entryId, long version, Instant recordedAt) {
    this.id = Ids.next();
    this.kind = kind;
    this.subjectId = subjectId;
    this.entryId = entryId;
    this.version = version;
    this.recordedAt = recordedAt;
  }

  void assignPosition(long position) {
    this.position = position;
  }

  ChangeEventView view() {
    return new ChangeEventView(position, kind, subjectId, entryId, version, recordedAt);
  }
}
