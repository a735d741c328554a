/**
 * Data quality: a work list of incompatible, obsolete or inaccurate data, and the merging of
 * duplicates (P27).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>The inspection reads the change feed like an outside system. It stores its position and its
 *       findings in one transaction. No change is missed, no write waits for it, and a server that
 *       was down catches up. A daily round finds problems that the passage of time alone causes.
 *   <li>A finding is resolved without anybody's action when the data no longer breaks the rule. A
 *       dismissed finding is not reported again.
 *   <li>A call with the id of a merged person is answered 410 with the id of the kept person, and
 *       an old customer number finds the kept person. Outside systems still have these ids and
 *       numbers.
 * </ul>
 */
package org.notitia.quality;
