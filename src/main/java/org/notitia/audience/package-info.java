/**
 * Audiences: every data subject whom a campaign may contact, as a stream.
 *
 * <p>Keeps P7, P19 and P39 for many data subjects as {@code permission} keeps them for one, by the
 * same statement and the same rules.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>The stream is one pass of one statement. For each thousand data subjects the audit rows are
 *       committed in a transaction of their own, and only then are they sent. Nobody is sent
 *       without an audit row, memory use is constant, and Derby does not lock a table for the time
 *       of a campaign.
 *   <li>The audience has a row of its own, because a CSV stream cannot say that it is complete: a
 *       client compares the number of lines with {@code included} there.
 * </ul>
 */
package org.notitia.audience;
