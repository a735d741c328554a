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
 * Finds out who calls, and believes a verdict for a minute. A password that was right for a hash is
 * right for it again, so that it is not stretched anew each minute.
 */
@ApplicationScoped
public class Authenticator {
  private static final String HMAC = "HmacSHA256";
  private static final int MOST = 10_000;
  private static final Duration BELIEVED = Duration.ofMinutes(1);
  private static final Duration REMEMBERED = Duration.ofMinutes(15);

  @EJB Accounts accounts;
  @Inject LoginFailures failures;
  @Inject Passwords passwords;
  @Inject Tokens tokens;
  @Inject Clock clock;

  private final Mac keyed = keyed();
  private final Cache<String, Authentication> verdicts =
      Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(MOST).build();
  private final Cache<String, Boolean> right =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

  /** Who calls, and until when that may be believed. */
  record Authentication(Caller caller, Instant until) {}

  /** Nobody may try this name now. */
  static final class LockedOut extends Exception {
    private static final long serialVersionUID = 1L;
    final long seconds;

    LockedOut(Duration left) {
      this.seconds = Math.max(1, left.toSeconds() + 1);
    }
  }

  /** The caller of this name and password, or null. */
  Caller authenticateBasic(String name, String password) throws LockedOut {
    var digest = digest(name + '\0' + password);
    var verdict = verdicts.getIfPresent(digest);
    if (isBelieved(verdict)) {
      return verdict.caller;
    }
    var lock = failures.lockedFor(name);
    if (!lock.isZero()) {
      throw new LockedOut(lock);
    }
    var account = accounts.findByName(name);
    var hash = account != null && account.isEnabled() ? account.passwordHash() : null;
    if (!isRight(password, hash)) {
      failures.recordFailure(name);
      return null;
    }
    failures.clear(name);
    return remember(digest, account.caller(), Instant.MAX);
  }

  private boolean isRight(String password, String hash) {
    var digest = digest(hash + '\0' + password);
    if (right.getIfPresent(digest) != null) {
      return true;
    }
    var isRight = passwords.verify(password, hash);
    if (isRight) {
      right.put(digest, true);
    }
    return isRight;
  }

  /** The caller whom this token vouches for, or null. */
  Caller authenticateBearer(String token) {
    var digest = digest(token);
    var known = verdicts.getIfPresent(digest);
    if (isBelieved(known)) {
      return known.caller;
    }
    var verdict = tokens.verify(token);
    return verdict == null ? null : remember(digest, verdict.caller, verdict.until);
  }

  private boolean isBelieved(Authentication verdict) {
    return verdict != null && clock.instant().isBefore(verdict.until);
  }

  private Caller remember(String digest, Caller caller, Instant until) {
    var soon = clock.instant().plus(BELIEVED);
    verdicts.put(digest, new Authentication(caller, until.isBefore(soon) ? until : soon));
    return caller;
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Account.Changed account) {
    forget(account.id());
  }

  void stale(@Observes AuditTrail.StaleLogin login) {
    forget(login.accountId());
  }

  private void forget(String accountId) {
    verdicts.asMap().values().removeIf(verdict -> accountId.equals(verdict.caller.accountId()));
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
   * With a key of this process's own; copied for each use, for looking one up costs more than the
   * digest.
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
