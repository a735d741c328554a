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

/** Checks the strength of passwords, and hashes and verifies them with PBKDF2 (P4, P25). */
@ApplicationScoped
public class Passwords {
  static final int SHORTEST = 12;

  /** The minimum score of zxcvbn, which ranges from 0 to 4. */
  private static final int STRENGTH = 2;

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ROUNDS = 210_000;
  private static final int BYTES = 32;

  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 20;

  @Inject Pbkdf2PasswordHash pbkdf2;

  private final Zxcvbn zxcvbn = new Zxcvbn();
  private final Semaphore turn = new Semaphore(AT_ONCE, true);

  /** The hash of no password. Verification against it takes as long as against any other hash. */
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

  /**
   * Checks the strength of a password.
   *
   * @throws ProblemException 422 if it is too short, too common, or resembles the account's name
   */
  public void check(String password, String name) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw ProblemException.invalid("password", "must have at least " + SHORTEST + " characters");
    }
    if (zxcvbn.measure(password, List.of(name, "notitia")).getScore() < STRENGTH) {
      throw ProblemException.invalid("password", "is too common or too easy to guess");
    }
  }

  /** Generates a random password of 160 bits. */
  public String random() {
    return random(20, Base64.getUrlEncoder().withoutPadding());
  }

  private static String random(int size, Base64.Encoder encoder) {
    var bytes = new byte[size];
    new SecureRandom().nextBytes(bytes);
    return encoder.encodeToString(bytes);
  }

  /** Hashes a password with a random salt. */
  public String hash(String password) {
    return slowly(() -> pbkdf2.generate(password.toCharArray()));
  }

  /** Whether the password matches the hash. Null matches none, and takes as long. */
  public boolean verify(String password, String hash) {
    return slowly(() -> pbkdf2.verify(password.toCharArray(), hash == null ? nobodys : hash))
        && hash != null;
  }

  /** Limits the number of concurrent hash computations, so that logins cannot occupy every core. */
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
    var detail = "Too many logins at the same time; send the request again later.";
    return new ProblemException(Problem.of(503, "Service Unavailable", detail));
  }
}
