/**
 * Whether data is right: a work list of what is incompatible, obsolete or inaccurate, and the
 * merging of persons who are one.
 *
 * <p>Keeps P27.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>The looking follows the feed of changes as any outside system does, with its position in
 *       the transaction of what it found: nothing is missed, no write waits for it, and a server
 *       that was down catches up. What only time makes wrong is looked for once a day.
 *   <li>A finding ends by itself when the data is right; dismissed, it is not found again.
 *   <li>A merged person's id is told (410) with that of the person it became, and an old customer
 *       number finds that person: systems outside still have them.
 * </ul>
 */
package org.notitia.quality;
