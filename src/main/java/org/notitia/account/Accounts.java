package org.notitia.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.notitia.audit.AuditTrail;
import org.notitia.idempotency.Idempotent;
import org.notitia.platform.Call;
import org.notitia.platform.Outcome;
import org.notitia.platform.Page;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.platform.validation.PageCursor;
import org.notitia.platform.validation.Text;

/**
 * Service for accounts. Every call is one transaction. A change applies to the next call of the
 * account's holder, on every node.
 */
@Stateless
@RolesAllowed(Role.ADMIN)
public class Accounts {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Validator validator;
  @Inject Passwords passwords;
  @Inject AuditTrail trail;
  @Inject Event<Account.Changed> changes;

  /**
   * Creates an account. Its password is temporary. Without a recorded undertaking of
   * confidentiality the account has no role that reaches personal data (P22).
   *
   * @throws ProblemException 409 if the name is in use; 422 if the password is too weak
   */
  @Idempotent
  public AccountView create(@NotNull @Valid NewAccount asked) {
    if (findByName(asked.name) != null) {
      throw ProblemException.conflict("An account with this name already exists.");
    }
    var account = new Account(asked, null, clock);
    if (asked.password != null) {
      passwords.check(asked.password, asked.name);
      account.password(passwords.hash(asked.password), true);
    }
    em.persist(account);
    em.flush();
    trail.record();
    return account.view(Outcome.CREATED);
  }

  /** Lists the accounts, oldest first. */
  public Page<AccountView> list(int limit, @PageCursor String after) {
    var read =
        em.createNamedQuery(Account.PAGE, Account.class)
            .setParameter("after", after == null ? "" : after)
            .setMaxResults(limit + 1)
            .getResultList();
    trail.record();
    return Page.of(read, limit, account -> account.view(null), Account::id);
  }

  /**
   * Returns an account.
   *
   * @throws ProblemException 404 if no account has the id
   */
  public AccountView find(@NotNull @Text(max = 36) String id) {
    var account = get(id);
    trail.record();
    return account.view(null);
  }

  /**
   * Applies a JSON merge patch to an account.
   *
   * @param version the version that the client read
   * @throws ProblemException 400 if the patch names a field that cannot be changed; 404 if no
   *     account has the id; 412 if the account has a newer version
   */
  public AccountView change(@NotNull String id, long version, @NotNull ObjectNode patch) {
    var account = get(id);
    if (!account.hasVersion(version)) {
      throw ProblemException.stale();
    }
    var asked = AccountPatch.applied(account.view(null), patch);
    var violations = validator.validate(asked);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    trail.record(); // before the stamp changes: the account may be the caller's own
    account.change(asked, asked.state);
    changes.fire(new Account.Changed(id));
    em.flush();
    return account.view(Outcome.UPDATED);
  }

  /** Sets a temporary password. The account's holder must change it before any other use. */
  public void setPassword(@NotNull String id, @NotNull @Valid NewPassword asked) {
    var account = get(id);
    trail.record();
    set(account, asked.password, true);
  }

  /**
   * Changes the caller's own password.
   *
   * @throws ProblemException 422 if {@code current} is not the current password, or the new
   *     password is too weak
   */
  @PermitAll
  public void changeOwnPassword(@NotNull @Valid NewPassword asked) {
    var caller = Call.current().caller;
    var account = caller.accountId() == null ? null : em.find(Account.class, caller.accountId());
    if (account == null
        || asked.current == null
        || !passwords.verify(asked.current, account.passwordHash())) {
      throw ProblemException.invalid("current", "does not match your current password");
    }
    if (asked.current.equals(asked.password)) {
      throw ProblemException.invalid("password", "must differ from the current password");
    }
    trail.record();
    set(account, asked.password, false);
  }

  private void set(Account account, String password, boolean temporary) {
    passwords.check(password, account.caller().name());
    account.password(passwords.hash(password), temporary);
    changes.fire(new Account.Changed(account.id()));
  }

  /** Returns the account with a name, or null. For the login, which has no caller yet. */
  @PermitAll
  public Account findByName(String name) {
    return em.createNamedQuery(Account.BY_NAME, Account.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  /** Returns the account with an id, or null. For the login, which has no caller yet. */
  @PermitAll
  public Account findById(String id) {
    return em.find(Account.class, id);
  }

  /** Whether a data subject has an account with a password, as service categories require (P10). */
  @PermitAll
  public boolean hasOwnAccount(String subjectId) {
    return !em.createNamedQuery(Account.OF_SUBJECT, String.class)
        .setParameter("subject", subjectId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Whether no account exists. */
  @PermitAll
  public boolean isEmpty() {
    return em.createNamedQuery(Account.PAGE, Account.class)
        .setParameter("after", "")
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Creates the accounts that exist before the first login: the first administrator, or the
   * accounts of the demonstration.
   */
  @PermitAll
  public void openInitial(List<NewAccount> asked, String password, boolean temporary) {
    var hash = passwords.hash(password);
    for (var one : asked) {
      var account = new Account(one, null, clock);
      account.password(hash, temporary);
      em.persist(account);
    }
  }

  private Account get(String id) {
    var account = em.find(Account.class, id);
    if (account == null) {
      throw ProblemException.notFound("No account has this id.");
    }
    return account;
  }
}
