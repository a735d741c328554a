/**
 * What a data subject has seen, used and accepted of the notice (P42, P43).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>Who must be shown a change is not stored: it is everybody who got no message about it and
 *       has not seen it. So nobody is left out, whatever happens to a message.
 *   <li>Use of the service is recorded after the data subject's own call, not within it: the call
 *       must not fail because of it. A node remembers for a minute whose use it has recorded, and
 *       permanently who has accepted.
 *   <li>Use accepts a version only after the data subject was notified of all material changes up
 *       to it. The first use under a version is recorded separately.
 * </ul>
 */
package org.notitia.acceptance;
