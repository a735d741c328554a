package org.notitia.platform;

import java.security.Principal;
import java.util.Set;

/**
 * The authenticated caller.
 *
 * @param name the name of the account
 * @param accountId the id of the account; null for a caller of an OpenID provider without an
 *     account
 * @param stamp changes with the account's password, roles and state; a call with an old stamp is
 *     refused
 * @param roles the roles that the caller may use now
 * @param withheld the rule that withholds other roles of the account, or null
 * @param subjectId the id of the data subject who owns the account, or null
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

  /** Omits the stamp, because printed text may be logged. */
  @Override
  public String toString() {
    return name;
  }
}
