package org.notitia.login;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import org.notitia.platform.Sha256;
import org.notitia.platform.persistence.StripedLock;
import org.notitia.platform.persistence.Transactions;

/**
 * Counts failed logins by name, whether or not an account has the name. The tenth failure locks the
 * name for a minute, each further one twice as long (P25).
 */
@ApplicationScoped
public class LoginFailures {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @EJB Transactions transactions;

  /** How long logins with a name are still refused; zero if they are not. */
  Duration lockedFor(String name) {
    var failure = transactions.inNew(() -> em.find(LoginFailure.class, Sha256.hex(name)));
    return failure == null ? Duration.ZERO : failure.lockedFor(clock.instant());
  }

  /** Counts a failure. Concurrent failures of the same name wait for each other. */
  void recordFailure(String name) {
    var now = clock.instant();
    var digest = Sha256.hex(name);
    transactions.inNew(
        () -> {
          em.find(StripedLock.class, StripedLock.of(digest), LockModeType.PESSIMISTIC_WRITE);
          var failure = em.find(LoginFailure.class, digest);
          if (failure == null) {
            em.persist(new LoginFailure(digest, now));
          } else {
            failure.recordFailure(now);
          }
        });
  }

  /** Deletes the failures of a name after a successful login. */
  void clear(String name) {
    transactions.inNew(
        () ->
            em.createQuery("delete from LoginFailure a where a.name = :name")
                .setParameter("name", Sha256.hex(name))
                .executeUpdate());
  }
}
