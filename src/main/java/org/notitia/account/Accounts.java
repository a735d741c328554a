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
 * The accounts: every call is one transaction, and takes effect on the holder's next call, on every
 * node.
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
   * Opens an account; its password is temporary. Without an undertaking it reaches no personal data
   * (P22).
   */
  @Idempotent
  public AccountView create(@NotNull @Valid NewAccount asked) {
    if (findByName(asked.name) != null) {
      throw ProblemException.conflict("There is an account of this name.");
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

  public Page<AccountView> list(int limit, @PageCursor String after) {
    var read =
        em.createNamedQuery(Account.PAGE, Account.class)
            .setParameter("after", after == null ? "" : after)
            .setMaxResults(limit + 1)
            .getResultList();
    trail.record();
    return Page.of(read, limit, account -> account.view(null), Account::id);
  }

  public AccountView find(@NotNull @Text(max = 36) String id) {
    var account = get(id);
    trail.record();
    return account.view(null);
  }

  /** Changes what the patch names, if the account is still at the version read (412 if not). */
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
    trail.record(); // before the stamp changes, which may be the caller's own
    account.change(asked, asked.state);
    changes.fire(new Account.Changed(id));
    em.flush();
    return account.view(Outcome.UPDATED);
  }

  /** Sets a temporary password, which its holder must change at first use. */
  public void setPassword(@NotNull String id, @NotNull @Valid NewPassword asked) {
    var account = get(id);
    trail.record();
    set(account, asked.password, true);
  }

  /** Changes the caller's own password; the present one proves that it is the caller. */
  @PermitAll
  public void changeOwnPassword(@NotNull @Valid NewPassword asked) {
    var caller = Call.current().caller;
    var account = caller.accountId() == null ? null : em.find(Account.class, caller.accountId());
    if (account == null
        || asked.current == null
        || !passwords.verify(asked.current, account.passwordHash())) {
      throw ProblemException.invalid("current", "is not your present password");
    }
    if (asked.current.equals(asked.password)) {
      throw ProblemException.invalid("password", "must be another than the present one");
    }
    trail.record();
    set(account, asked.password, false);
  }

  private void set(Account account, String password, boolean temporary) {
    passwords.check(password, account.caller().name());
    account.password(passwords.hash(password), temporary);
    changes.fire(new Account.Changed(account.id()));
  }

  /** The account of that name, or null; for the login, before there is a caller. */
  @PermitAll
  public Account findByName(String name) {
    return em.createNamedQuery(Account.BY_NAME, Account.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  /** The account of that id, or null; for the login. */
  @PermitAll
  public Account findById(String id) {
    return em.find(Account.class, id);
  }

  /** Whether the person has an account of their own, as the service categories need (P10). */
  @PermitAll
  public boolean hasOwnAccount(String subjectId) {
    return !em.createNamedQuery(Account.OF_SUBJECT, String.class)
        .setParameter("subject", subjectId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Whether there is any account at all. */
  @PermitAll
  public boolean isEmpty() {
    return em.createNamedQuery(Account.PAGE, Account.class)
        .setParameter("after", "")
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Makes the accounts that are there before anybody can log in: the first one, or the
   * demonstration's.
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
      throw ProblemException.notFound("There is no account of this id.");
    }
    return account;
  }
}
