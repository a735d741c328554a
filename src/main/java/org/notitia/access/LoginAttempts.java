package org.notitia.access;

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

/**
 * Counts failed logins by name, known or unknown; the tenth locks the name, each further one for
 * twice as long.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginAttempts {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** How long nobody may log in by this name; zero if anybody may try now. */
  public Duration lock(String name) {
    var attempt = em.find(LoginAttempt.class, digest(name));
    return attempt == null ? Duration.ZERO : attempt.lock(clock.instant());
  }

  /** Counts one, after those of the same name that are being counted. */
  public void failed(String name) {
    var now = clock.instant();
    var digest = digest(name);
    em.find(RequestLock.class, RequestLock.of(digest), LockModeType.PESSIMISTIC_WRITE);
    var attempt = em.find(LoginAttempt.class, digest);
    if (attempt == null) {
      em.persist(new LoginAttempt(digest, now));
    } else {
      attempt.again(now);
    }
  }

  /** Forgets the failures of a name that logged in. */
  public void succeeded(String name) {
    em.createQuery("delete from LoginAttempt a where a.name = :name")
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
