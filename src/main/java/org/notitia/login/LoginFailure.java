package org.notitia.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How often a login by some name has failed. */
@Entity
@Table(name = "login_attempt")
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

  /** How long it is locked from then on; zero if it is not. */
  Duration lockedFor(Instant now) {
    return lockedUntil == null || lockedUntil.isBefore(now)
        ? Duration.ZERO
        : Duration.between(now, lockedUntil);
  }

  /** From the tenth failure on it is locked, each time for twice as long, up to an hour or so. */
  void recordFailure(Instant now) {
    failures++;
    lastAt = now;
    if (failures >= FREE) {
      lockedUntil = now.plus(FIRST.multipliedBy(1L << Math.min(DOUBLINGS, failures - FREE)));
    }
  }
}
