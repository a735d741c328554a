package org.notitia.login;

import java.time.Instant;

/**
 * A token in the response that issues it.
 *
 * @param token the value for the header {@code Authorization: Bearer}
 * @param tokenType {@code Bearer}
 * @param expiresAt when it stops being accepted
 */
public record TokenView(String token, String tokenType, Instant expiresAt) {
  /** Omits the token, because printed text may be logged. */
  @Override
  public String toString() {
    return tokenType + " until " + expiresAt;
  }
}
