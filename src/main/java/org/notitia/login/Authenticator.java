package org.notitia.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.notitia.account.Account;
import org.notitia.account.Accounts;
import org.notitia.account.Passwords;
import org.notitia.audit.AuditTrail;
import org.notitia.platform.Caller;

/**
 * Authenticates callers by name and password, or by token. A result is reused for a minute without
 * reading the account. After that the account is read again, but a password that was verified
 * against the same hash is not hashed again.
 */
@ApplicationScoped
public class Authenticator {
  private static final String HMAC = "HmacSHA256";
  private static final int MOST = 10_000;
  private static final Duration REUSED = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofMinutes(15);

  @EJB Accounts accounts;
  @Inject LoginFailures failures;
  @Inject Passwords passwords;
  @Inject Tokens tokens;
  @Inject Clock clock;

  private final Mac keyed = keyed();
  private final Cache<String, Authentication> known =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  /**
   * A successful authentication.
   *
   * @param until when it may no longer be reused
   * @param passwordHash the hash against which the password was verified; null for a token
   */
  record Authentication(Caller caller, Instant until, String passwordHash) {
    Authentication(Caller caller, Instant until) {
      this(caller, until, null);
    }
  }

  /** Logins with this name are refused for some seconds. */
  static final class LockedOut extends Exception {
    private static final long serialVersionUID = 1L;
    final long seconds;

    LockedOut(Duration left) {
      this.seconds = Math.max(1, left.toSeconds() + 1);
    }
  }

  /**
   * Returns the caller with a name and password; null if they do not match.
   *
   * @throws LockedOut if too many logins with the name have failed
   */
  Caller authenticateBasic(String name, String password) throws LockedOut {
    var digest = digest(name + '\0' + password);
    var earlier = known.getIfPresent(digest);
    if (isReusable(earlier)) {
      return earlier.caller;
    }
    var lock = failures.lockedFor(name);
    if (!lock.isZero()) {
      throw new LockedOut(lock);
    }
    var account = accounts.findByName(name);
    var hash = account != null && account.isEnabled() ? account.passwordHash() : null;
    var wasVerified = earlier != null && hash != null && hash.equals(earlier.passwordHash);
    if (!wasVerified && !passwords.verify(password, hash)) {
      failures.recordFailure(name);
      return null;
    }
    failures.clear(name);
    return keep(digest, new Authentication(account.caller(), Instant.MAX, hash));
  }

  /** Returns the caller to whom a token was issued; null if the token is not valid. */
  Caller authenticateBearer(String token) {
    var digest = digest(token);
    var earlier = known.getIfPresent(digest);
    if (isReusable(earlier)) {
      return earlier.caller;
    }
    var verified = tokens.verify(token);
    return verified == null ? null : keep(digest, verified);
  }

  private boolean isReusable(Authentication earlier) {
    return earlier != null && clock.instant().isBefore(earlier.until);
  }

  private Caller keep(String digest, Authentication verified) {
    var soon = clock.instant().plus(REUSED);
    var until = verified.until.isBefore(soon) ? verified.until : soon;
    known.put(digest, new Authentication(verified.caller, until, verified.passwordHash));
    return verified.caller;
  }

  void onAccountChanged(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) Account.Changed account) {
    endReuse(account.id());
  }

  void onStaleLogin(@Observes AuditTrail.StaleLogin login) {
    endReuse(login.accountId());
  }

  /** Makes the next call read the account again. Verified passwords stay in the cache. */
  private void endReuse(String accountId) {
    known
        .asMap()
        .forEach(
            (digest, earlier) -> {
              if (accountId.equals(earlier.caller.accountId())) {
                var ended = new Authentication(earlier.caller, Instant.MIN, earlier.passwordHash);
                known.asMap().replace(digest, earlier, ended);
              }
            });
  }

  private String digest(String secret) {
    try {
      var mac = (Mac) keyed.clone();
      return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * A keyed digest with a key that only this process has. It is cloned for each use: looking up a
   * {@link Mac} costs more than the digest.
   */
  private static Mac keyed() {
    try {
      var bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes, HMAC));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
