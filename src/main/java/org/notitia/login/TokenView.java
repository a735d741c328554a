package org.notitia.login;

import java.time.Instant;

/**
 * A token as it is handed out.
 *
 * @param token to be sent as {@code Authorization: Bearer}
 * @param tokenType {@code Bearer}
 * @param expiresAt when it stops being accepted
 */
public record TokenView(String token, String tokenType, Instant expiresAt) {
  /** Without the token: what is printed may end in a log. */
  @Override
  public String toString() {
    return tokenType + " until " + expiresAt;
  }
}
