/**
 * The end of data: the day it goes, the sweep that removes it, the holds that keep it, the report.
 *
 * <p>Keeps P26 (stored only as long as the purpose needs: each entry and person shows the day it
 * goes; what is due goes within minutes; a report says what is kept and why) and the part of P32
 * that removes what has lost its basis.
 *
 * <p>A day is a day in UTC. What has its day goes when that begins: no time zone and no change of
 * the clock moves it.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>The day stands in the row, for the index, and is computed again before anything goes: the
 *       notice may have lengthened a period a moment ago, and the rows follow in batches.
 *   <li>A batch locks the one row of the sweep and checks everything again that it finds due. So
 *       two nodes can never remove the same, and there is no lease that could run out while its
 *       owner is only slow. Each batch postpones the next sweep a little; that alone keeps the
 *       other nodes from the same work, and lets one of them continue when the node at work dies.
 *   <li>A batch locks its persons before it reads their holds, and so does whoever places a hold:
 *       what an officer was told is held is never gone a moment later.
 *   <li>A person whose processing is restricted (art. 18) is passed by: to erase is to process. The
 *       report counts them.
 *   <li>What is made anonymous keeps only the fields that the notice marks, days as their month, in
 *       a table without a key, written in the order of its values. An entry that has lost its basis
 *       is erased even where its category is made anonymous.
 *   <li>A withdrawal leaves a row and does not remove in its own transaction: there may be more
 *       entries than a transaction should hold, and to withdraw must be quick whatever there is.
 *   <li>An entry that a hold keeps after its basis went is due from that day on; the end of the
 *       hold is then the end of it, by the same sweep as for all.
 *   <li>What shows a person's choices goes by its own retention, and the consents with it, for what
 *       nothing shows can't be relied on; what was forbidden stays forbidden while the person is
 *       known (P39).
 *   <li>The trail keeps who acted and with whose data, by id; it names nobody after the person
 *       went.
 * </ul>
 */
package org.notitia.retention;
