package org.notitia.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.notitia.platform.ProblemException;

/**
 * The one row of the sweep: which node does it, when it last did, how far the days have moved to
 * the notice in force. Each batch holds it locked, so no two nodes are ever in a batch at once.
 */
@Entity
@Table(name = "sweep")
public class SweepState {
  static final String ONLY = "sweep";

  /** For how long a node that is not heard of keeps the sweep to itself. */
  static final Duration LEASE = Duration.ofSeconds(15);

  /** Between the end of one sweep and the next, if nobody calls for it. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Id private String id;

  @Column(name = "leased_by")
  private String leasedBy;

  @Column(name = "leased_until")
  private Instant leasedUntil;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  private long removed;

  /** The version of the notice to which all days have moved; 0 where they are of several. */
  @Column(name = "notice_version")
  private long noticeVersion;

  @Column(name = "moving_to")
  private Long movingTo;

  @Column(name = "moved_after")
  private String movedAfter;

  /** The last day on which choices were looked through. */
  @Column(name = "choices_on")
  private LocalDate choicesOn;

  protected SweepState() {} // for JPA

  boolean isFree(Instant now) {
    return leasedBy == null || leasedUntil.isBefore(now);
  }

  boolean isDue(Instant now) {
    return !dueAt.isAfter(now);
  }

  void lease(String worker, Instant now) {
    leasedBy = worker;
    leasedUntil = now.plus(LEASE);
    startedAt = now;
    finishedAt = null;
    removed = 0;
  }

  /** Says that the worker is still at it; a problem (410) if it was thought dead meanwhile. */
  void renew(String worker, Instant now) {
    if (!worker.equals(leasedBy)) {
      throw ProblemException.gone("Another node has taken up the sweep.");
    }
    leasedUntil = now.plus(LEASE);
  }

  void count(long more) {
    removed += more;
  }

  /** Choices go once a day: no index leads to them by their day. */
  boolean hasSeenChoices(LocalDate today) {
    return today.equals(choicesOn);
  }

  void choicesSeen(LocalDate today) {
    choicesOn = today;
  }

  void finish(Instant now) {
    leasedBy = null;
    finishedAt = now;
    dueAt = now.plus(PAUSE);
  }

  long noticeVersion() {
    return noticeVersion;
  }

  /** Begins to move the days to that version, or goes on; returns the place to go on after. */
  String move(long version) {
    if (movingTo == null || movingTo != version) {
      noticeVersion = movingTo == null ? noticeVersion : 0; // some have moved to what is past
      movingTo = version;
      movedAfter = "";
    }
    return movedAfter;
  }

  void movedAfter(String place) {
    movedAfter = place;
  }

  /** All days have moved. */
  void moved() {
    noticeVersion = movingTo;
    movingTo = null;
    movedAfter = null;
  }

  /** When the last one, or the one at work, began; null before the first. */
  Instant startedAt() {
    return startedAt;
  }

  /** Null while it is at work. */
  Instant finishedAt() {
    return finishedAt;
  }

  long removed() {
    return removed;
  }
}
