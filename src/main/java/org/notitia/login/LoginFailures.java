package org.notitia.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
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
    var attempt = em.find(LoginFailure.class, digest(name));
    return attempt == null ? Duration.ZERO : attempt.lockedFor(clock.instant());
  }

  /** Counts one, after those of the same name that are being counted. */
  public void recordFailure(String name) {
    var now = clock.instant();
    var digest = digest(name);
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
        .setParameter("name", digest(name))
        .executeUpdate();
  }

  private static String digest(String name) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
