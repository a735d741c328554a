package org.notitia.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The state of the sweep in one row: when it is due, and how far the days of removal have been
 * migrated to the notice in force. Each batch locks the row, so two nodes never run a batch at the
 * same time.
 */
@Entity
@Table(name = "sweep_state")
public class SweepState {
  static final String ONLY = "sweep";

  /** From a batch, or the end of a sweep, until a node begins a sweep that nobody requested. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** The rows that are being migrated to the notice in force. */
  enum Phase {
    ENTRIES,
    SUBJECTS
  }

  @Id private String id;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  private long removed;

  /** The version of the notice that all days follow; 0 where they follow several. */
  @Column(name = "notice_version")
  private long noticeVersion;

  @Column(name = "migrating_to")
  private Long migratingTo;

  /** Null while nothing is being migrated. */
  @Enumerated(EnumType.STRING)
  private Phase phase;

  /** The id of the last row of the phase that has been migrated. */
  @Column(name = "migrated_up_to")
  private String migratedUpTo;

  /** The last day on which choices were checked: no index leads to them by their day. */
  @Column(name = "choices_checked_on")
  private LocalDate choicesCheckedOn;

  protected SweepState() {} // for JPA

  boolean isDue(Instant now) {
    return !dueAt.isAfter(now);
  }

  /** False while a node works on a sweep, and after a node died while it did. */
  boolean isFinished() {
    return startedAt == null || finishedAt != null;
  }

  /** Begins a sweep; one that a dead node left unfinished is continued. */
  void begin(Instant now) {
    if (isFinished()) {
      startedAt = now;
      finishedAt = null;
      removed = 0;
    }
    postpone(now);
  }

  /** Keeps other nodes from beginning, so that they do not do the same work again. */
  void postpone(Instant now) {
    dueAt = now.plus(PAUSE);
  }

  void countRemovals(long more) {
    removed += more;
  }

  boolean hasCheckedChoices(LocalDate today) {
    return today.equals(choicesCheckedOn);
  }

  void checkedChoices(LocalDate today) {
    choicesCheckedOn = today;
  }

  void finish(Instant now) {
    finishedAt = now;
    postpone(now);
  }

  long noticeVersion() {
    return noticeVersion;
  }

  /** Begins to migrate the days to that version of the notice, or continues. */
  void migrateTo(long version) {
    if (migratingTo == null || migratingTo != version) {
      noticeVersion = migratingTo == null ? noticeVersion : 0; // some follow the one before
      migratingTo = version;
      phase = Phase.ENTRIES;
      migratedUpTo = "";
    }
  }

  Phase phase() {
    return phase;
  }

  String migratedUpTo() {
    return migratedUpTo;
  }

  void migratedUpTo(String id) {
    migratedUpTo = id;
  }

  /** Ends the phase in progress; after the last one all days follow the same version. */
  void finishPhase() {
    if (phase == Phase.ENTRIES) {
      phase = Phase.SUBJECTS;
      migratedUpTo = "";
    } else {
      noticeVersion = migratingTo;
      migratingTo = null;
      phase = null;
      migratedUpTo = null;
    }
  }

  /** When the last sweep began, or the one in progress; null before the first. */
  Instant startedAt() {
    return startedAt;
  }

  /** Null while a sweep is in progress. */
  Instant finishedAt() {
    return finishedAt;
  }

  long removed() {
    return removed;
  }
}
