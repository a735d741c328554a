/**
 * Whom a campaign may reach: everybody for whom no rule of the notice says no, as a stream.
 *
 * <p>Keeps P7, P19 and P39 for the many as {@code consent} keeps them for one, by the same
 * statement and the same rules.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>The stream is one pass of one statement, and the trail is written on the way: a thousand
 *       persons, their row of the trail in a transaction of its own, and only then are they sent.
 *       So nobody is sent who is not on the trail, memory stays constant, and Derby is not made to
 *       lock a table for the time of a campaign.
 *   <li>The audience has a row of its own, because a stream of CSV has no place to say that it is
 *       whole: a client compares what it got with {@code reached} there.
 * </ul>
 */
package org.notitia.campaign;
