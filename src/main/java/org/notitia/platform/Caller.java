package org.notitia.platform;

import java.security.Principal;
import java.util.Set;

/**
 * Who calls, as the login found it.
 *
 * @param name the account's name
 * @param accountId the account, or null for somebody an outside issuer vouches for and no account
 *     is kept of
 * @param stamp changes with the account's password, roles and state; a call under an old stamp is
 *     refused
 * @param roles what the account may act as at present
 * @param withheld why roles of the account are not among them, as the name of a rule, or null
 * @param subjectId the person whose account this is, or null
 */
public record Caller(
    String name,
    String accountId,
    String stamp,
    Set<String> roles,
    String withheld,
    String subjectId)
    implements Principal {
  /** The name under which the server does its own work. */
  public static final String SERVER = "notitia";

  /** The server, for its own work; in no role. */
  public static Caller server() {
    return of(SERVER);
  }

  /** A caller in these roles without a login of its own, such as the one for whom a job works. */
  public static Caller of(String name, String... roles) {
    return new Caller(name, null, null, Set.of(roles), null, null);
  }

  @Override
  public String getName() {
    return name;
  }

  /** Without its stamp: what is printed may end in a log. */
  @Override
  public String toString() {
    return name;
  }
}
