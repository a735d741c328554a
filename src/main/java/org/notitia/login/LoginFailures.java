package org.notitia.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import org.notitia.platform.Sha256;
import org.notitia.platform.persistence.StripedLock;

/**
 * Counts failed logins by name, known or unknown; the tenth locks the name, each further one for
 * twice as long.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginFailures {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** How long nobody may log in by this name; zero if anybody may try now. */
  public Duration lockedFor(String name) {
    var attempt = em.find(LoginFailure.class, Sha256.hex(name));
    return attempt == null ? Duration.ZERO : attempt.lockedFor(clock.instant());
  }

  /** Counts one, after those of the same name that are being counted. */
  public void recordFailure(String name) {
    var now = clock.instant();
    var digest = Sha256.hex(name);
    em.find(StripedLock.class, StripedLock.of(digest), LockModeType.PESSIMISTIC_WRITE);
    var attempt = em.find(LoginFailure.class, digest);
    if (attempt == null) {
      em.persist(new LoginFailure(digest, now));
    } else {
      attempt.recordFailure(now);
    }
  }

  /** Forgets the failures of a name that logged in. */
  public void clear(String name) {
    em.createQuery("delete from LoginFailure a where a.name = :name")
        .setParameter("name", Sha256.hex(name))
        .executeUpdate();
  }
}
