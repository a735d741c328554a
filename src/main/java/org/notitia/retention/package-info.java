/**
 * Retention: the day of removal of data, the sweep that removes it, and the retention report.
 * Package {@code hold} has the holds that keep data.
 *
 * <p>Serves P26 (data is stored only as long as the purpose requires: each entry and person shows
 * its day of removal; data that is due is removed within minutes; a report says what is kept and
 * why) and the part of P32 that removes data without a legal basis.
 *
 * <p>A day is a day in UTC. Data is due when its day begins; no time zone and no daylight saving
 * time moves it.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>The day of removal is stored in the row, for the index, and is computed again before
 *       anything is removed: a new notice may have lengthened a period, and the rows are migrated
 *       in batches.
 *   <li>A batch locks the one row of the sweep and checks everything again that it finds due. Two
 *       nodes can therefore never remove the same data, and no lease can run out while its owner is
 *       only slow. Each batch postpones the next sweep a little. This keeps other nodes from doing
 *       the same work, and lets one of them continue if the working node dies.
 *   <li>A batch locks its persons before it reads their holds, and placing a hold locks the person,
 *       too. Data that an officer was shown as held is therefore never removed a moment later.
 *   <li>Data of a person whose processing is restricted (art. 18) is not removed, because erasure
 *       is processing. The report counts these persons.
 *   <li>An anonymous entry keeps only the fields that the notice marks, with dates reduced to their
 *       month. It is stored in a table without a key, written in the order of its values. An entry
 *       that has lost its legal basis is erased even if entries of its category are made anonymous.
 *   <li>A withdrawal only writes a request and removes nothing in its own transaction. There may be
 *       more entries than one transaction should hold, and a withdrawal must always be quick.
 *   <li>An entry that a hold keeps after it lost its legal basis is due from that day on. When the
 *       hold ends, the usual sweep removes it.
 *   <li>The evidence of a person's choices has its own retention period. The consents are removed
 *       with it, because a consent without evidence cannot be relied on. Prohibitions stay as long
 *       as the person is in the register (P39).
 *   <li>The audit trail keeps who acted on whose data, by id; after the erasure of a person the id
 *       no longer identifies anybody.
 * </ul>
 */
package org.notitia.retention;
