package org.notitia.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;

/** Passwords: which are good enough, and their slow salted hashes (P4, P25). */
@ApplicationScoped
public class Passwords {
  static final int SHORTEST = 12;

  /** Of zxcvbn's 0 to 4: at least this hard to guess. */
  private static final int STRENGTH = 2;

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ROUNDS = 210_000;
  private static final int BYTES = 32;

  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 20;

  @Inject Pbkdf2PasswordHash pbkdf2;

  private final Zxcvbn zxcvbn = new Zxcvbn();
  private final Semaphore turn = new Semaphore(AT_ONCE, true);

  /** Of no password; to verify one against it takes as long as against any other. */
  private final String nobodys =
      String.join(
          ":",
          ALGORITHM,
          Integer.toString(ROUNDS),
          random(BYTES, Base64.getEncoder()),
          random(BYTES, Base64.getEncoder()));

  @PostConstruct
  void initialise() {
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
            "Pbkdf2PasswordHash.Iterations", Integer.toString(ROUNDS),
            "Pbkdf2PasswordHash.SaltSizeBytes", Integer.toString(BYTES),
            "Pbkdf2PasswordHash.KeySizeBytes", Integer.toString(BYTES)));
  }

  /** Refuses a password that is too short, too common, or made of the account's own name. */
  public void check(String password, String name) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw ProblemException.invalid("password", "must have " + SHORTEST + " characters or more");
    }
    if (zxcvbn.measure(password, List.of(name, "notitia")).getScore() < STRENGTH) {
      throw ProblemException.invalid("password", "is too common or too easy to guess");
    }
  }

  /** A password nobody has thought of: 160 bits. */
  public String random() {
    return random(20, Base64.getUrlEncoder().withoutPadding());
  }

  private static String random(int size, Base64.Encoder encoder) {
    var bytes = new byte[size];
    new SecureRandom().nextBytes(bytes);
    return encoder.encodeToString(bytes);
  }

  /** The hash to keep. */
  public String hash(String password) {
    return slowly(() -> pbkdf2.generate(password.toCharArray()));
  }

  /** Whether it is the password of this hash; with no hash it takes as long and is not. */
  public boolean verify(String password, String hash) {
    return slowly(() -> pbkdf2.verify(password.toCharArray(), hash == null ? nobodys : hash))
        && hash != null;
  }

  /** A few at once, so that a flood of logins can't take every core. */
  private <T> T slowly(java.util.function.Supplier<T> work) {
    try {
      if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }

  private static ProblemException busy() {
    var detail = "Too many are logging in; send it again later.";
    return new ProblemException(Problem.of(503, "Service Unavailable", detail));
  }
}
