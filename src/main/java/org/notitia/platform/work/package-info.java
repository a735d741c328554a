/**
 * Work for others: {@link org.notitia.platform.work.RequestBatcher} answers concurrent requests in
 * one transaction.
 *
 * <p>Design decisions:
 *
 * <ul>
 *   <li>Reads by id and permission checks are batched, because begin, commit and the network cost
 *       more than their statements. One caller's thread does the work of a batch, each request as
 *       its own {@link org.notitia.platform.Call}. The work therefore calls no method that checks
 *       roles; a test holds this.
 *   <li>Registration is not batched. An insert of a customer number waits for any transaction that
 *       has written the same number and not committed; in a batch all other callers would wait too.
 *       MEASURED
 *   <li>The number of lanes follows the processors: one for two. LANES
 * </ul>
 */
package org.notitia.platform.work;
