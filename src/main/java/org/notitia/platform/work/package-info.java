/**
 * Batched requests and background work. {@link org.notitia.platform.work.RequestBatcher} answers
 * concurrent requests in one transaction. {@link org.notitia.platform.work.BackgroundWorker} does
 * work that no request waits for.
 *
 * <p>Batched requests:
 *
 * <ul>
 *   <li>Reads by id and permission checks are batched, because begin, commit and the network cost
 *       more than their statements. One caller's thread does the work of a batch, each request as
 *       its own {@link org.notitia.platform.Call}. The work therefore calls no method that checks
 *       roles; a test checks this.
 *   <li>Registration is not batched. An insert of a customer number waits for any transaction that
 *       has written the same number and not committed; in a batch all other callers would wait too.
 *       With 16 callers on a busy machine, registration without batches reached 0.96 of the batched
 *       rate on Derby and 0.68 on PostgreSQL.
 *   <li>Looks odd, is meant: with 16 callers on two processors, one lane gave more than twice the
 *       rate of calls alone, and two lanes were slower than one: they shared the same callers in
 *       smaller batches. The number of lanes follows the processors: one for two. A setting changes
 *       it; the test class {@code LaneComparison} compares numbers of lanes, also with a delayed
 *       database.
 * </ul>
 *
 * <p>Background work is owned in one of two ways:
 *
 * <ul>
 *   <li>A row lock, where batches are short. A batch is one transaction: it locks the row that
 *       stores the progress, works, and updates the progress. Nothing has to be renewed, and the
 *       batch of a node that dies is rolled back.
 *   <li>A {@link org.notitia.platform.work.Lease}, where something outside of the database is slow
 *       (a mail server, a file of millions of rows): no transaction may be open for so long. The
 *       owner sends heartbeats; an expired lease makes the work free for the next node.
 * </ul>
 *
 * <p>Each timer is an EJB singleton with a schedule that is not persistent: every node has its own,
 * and a missed call needs no repetition, because the next one finds the same rows.
 */
package org.notitia.platform.work;
