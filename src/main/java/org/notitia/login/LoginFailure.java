package org.notitia.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The number of failed logins with a name, and until when the name is locked. */
@Entity
@Table(name = "login_failure")
class LoginFailure {
  private static final int FREE = 10;
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 6;

  /** SHA-256 of the name: people type passwords into name fields. */
  @Id
  @Column(name = "name_digest")
  private String name;

  private int failures = 1;

  @Column(name = "last_at")
  private Instant lastAt;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  protected LoginFailure() {} // for JPA

  LoginFailure(String name, Instant at) {
    this.name = name;
    this.lastAt = at;
  }

  /** How long the name is still locked; zero if it is not. */
  Duration lockedFor(Instant now) {
    return lockedUntil == null || lockedUntil.isBefore(now)
        ? Duration.ZERO
        : Duration.between(now, lockedUntil);
  }

  /**
   * Counts a failure. The tenth locks the name for a minute; each further one doubles the time, up
   * to 64 minutes.
   */
  void recordFailure(Instant now) {
    failures++;
    lastAt = now;
    if (failures >= FREE) {
      lockedUntil = now.plus(FIRST.multipliedBy(1L << Math.min(DOUBLINGS, failures - FREE)));
    }
  }
}
