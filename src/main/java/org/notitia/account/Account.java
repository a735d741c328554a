package org.notitia.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.notitia.platform.Caller;
import org.notitia.platform.Ids;
import org.notitia.platform.Outcome;
import org.notitia.platform.Role;

/**
 * The account of a user or a system: name, password hash, roles, and the date of the undertaking of
 * confidentiality (P22).
 */
@Entity
@Table(name = "account")
@NamedQuery(name = Account.BY_NAME, query = "select a from Account a where a.name = :name")
@NamedQuery(
    name = Account.PAGE,
    query = "select a from Account a where a.id > :after order by a.id")
@NamedQuery(
    name = Account.OF_SUBJECT,
    query =
        "select a.id from Account a where a.subjectId = :subject"
            + " and a.state = org.notitia.account.Account.State.ENABLED and a.passwordHash is not null")
public class Account {
  static final String BY_NAME = "Account.byName";
  static final String PAGE = "Account.page";
  static final String OF_SUBJECT = "Account.ofSubject";

  /** Whether the account can be used to log in. */
  public enum State {
    ENABLED,
    DISABLED
  }

  @Id private String id;
  @Version private long version;

  @Column(updatable = false)
  private String name;

  @Column(name = "personal_name")
  private String personalName;

  private String roles;

  @Enumerated(EnumType.STRING)
  private State state = State.ENABLED;

  @Column(name = "undertaking_on")
  private LocalDate undertakingOn;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "must_change")
  private boolean mustChange;

  private String stamp;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  /** The event that an account was changed or deleted; caches of its data must be cleared. */
  public record Changed(String id) {}

  protected Account() {} // for JPA

  Account(NewAccount request, String passwordHash, Clock clock) {
    this.id = Ids.next();
    this.name = request.name;
    this.subjectId = request.subjectId;
    this.createdAt = clock.instant();
    this.passwordHash = passwordHash;
    change(request, State.ENABLED);
  }

  /** Sets what an administrator may change. Earlier logins and tokens of the account end. */
  void change(NewAccount request, State state) {
    this.personalName = request.personalName;
    this.roles = String.join(" ", new TreeSet<>(request.roles));
    this.undertakingOn = request.undertakingOn;
    this.state = state;
    this.stamp = Ids.next();
  }

  /** Sets the password hash. A temporary password allows only a change of the password. */
  void setPassword(String hash, boolean temporary) {
    this.passwordHash = hash;
    this.mustChange = temporary;
    this.stamp = Ids.next();
  }

  /**
   * Removes the link to the erased data subject and the role for their own data.
   *
   * @return whether the account still has a role
   */
  boolean unlinkSubject() {
    var others = new TreeSet<>(Set.of(roles.split(" ")));
    others.remove(Role.SUBJECT);
    this.subjectId = null;
    this.roles = String.join(" ", others);
    this.stamp = Ids.next();
    return !others.isEmpty();
  }

  /** Becomes the account of the data subject into whom its own was merged. */
  void linkSubject(String subjectId) {
    this.subjectId = subjectId;
    this.stamp = Ids.next();
  }

  String id() {
    return id;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public String stamp() {
    return stamp;
  }

  public boolean isEnabled() {
    return state == State.ENABLED;
  }

  boolean hasVersion(long version) {
    return this.version == version;
  }

  /** The caller that this account authenticates, with the roles of the account. */
  public Caller caller() {
    return caller(Set.of(roles.split(" ")));
  }

  /** The caller that this account authenticates, with the roles that an OpenID provider names. */
  public Caller caller(Set<String> named) {
    if (mustChange) {
      return new Caller(name, id, stamp, Set.of(), "password-change", subjectId);
    }
    if (undertakingOn == null) {
      return new Caller(
          name,
          id,
          stamp,
          rolesWithoutPersonalData(named),
          "confidentiality-undertaking",
          subjectId);
    }
    return new Caller(name, id, stamp, named, null, subjectId);
  }

  /** Returns those of the roles that require no undertaking of confidentiality (P22). */
  public static Set<String> rolesWithoutPersonalData(Set<String> roles) {
    return roles.stream()
        .filter(Role.WITHOUT_PERSONAL_DATA::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  AccountView view(Outcome outcome) {
    return new AccountView(
        id,
        version,
        name,
        personalName,
        List.of(roles.split(" ")),
        state,
        undertakingOn,
        mustChange,
        subjectId,
        createdAt,
        outcome);
  }
}
