package org.notitia.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often a login by some name has failed. */
@Entity
@Table(name = "login_attempt")
class LoginAttempt {
  /** SHA-256 of the name: people type passwords into name fields. */
  @Id
  @Column(name = "name_digest")
  String name;

  int failures = 1;

  @Column(name = "last_at")
  Instant lastAt;

  @Column(name = "locked_until")
  Instant lockedUntil;

  protected LoginAttempt() {} // for JPA

  LoginAttempt(String name, Instant at) {
    this.name = name;
    this.lastAt = at;
  }
}
