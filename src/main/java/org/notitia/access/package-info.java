/**
 * Who may use the register: accounts, roles, logins, tokens.
 *
 * <p>Keeps P22 (without a recorded undertaking of confidentiality an account has no role that
 * reaches personal data) and P25 (a personal name and password for each; lock-out; no default
 * account outside demonstration).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>A login is checked once and its verdict kept for a minute, by a keyed digest; PBKDF2 at
 *       each call would cap the server at tens of calls a second. So that an account that is
 *       changed, on whatever node, is out on the next call, each account has a stamp, and the row
 *       of the trail that each act leaves is written only if the stamp still stands ({@code
 *       Trail}); that costs no statement more.
 *   <li>Tokens are signed with a shared secret of the database (HS256), not a key pair: only the
 *       nodes themselves read them, and a signature of an elliptic curve costs more than the rest
 *       of a read.
 *   <li>Failed logins are counted under a digest of the name, for people type passwords into name
 *       fields.
 *   <li>A plain {@code ServerAuthModule} instead of {@code HttpAuthenticationMechanism}: the latter
 *       looks the bean manager up in JNDI at each request, a tenth of the cheapest call.
 * </ul>
 */
package org.notitia.access;
