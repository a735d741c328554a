/**
 * Authentication: HTTP Basic, signed tokens, tokens of an OpenID Connect provider, lock-out after
 * failed logins (P25).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>A login is checked once and the result is cached for a minute under a keyed digest. PBKDF2
 *       at each call would limit the server to tens of calls a second.
 *   <li>Tokens are signed with a shared secret from the database (HS256), not with a key pair. Only
 *       the nodes themselves verify them, and an elliptic curve signature costs more than the rest
 *       of a read.
 *   <li>Failed logins are counted under a digest of the name, because people type passwords into
 *       name fields.
 *   <li>A plain {@code ServerAuthModule} is used instead of {@code HttpAuthenticationMechanism}:
 *       the latter looks up the bean manager in JNDI at each request, which costs a tenth of the
 *       cheapest call.
 * </ul>
 */
@Exports({SigningKeys.class})
package org.notitia.login;

import org.notitia.platform.module.Exports;
