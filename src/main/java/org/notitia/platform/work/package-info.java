/**
 * Work on the thread of somebody else: {@link org.notitia.platform.work.RequestBatcher} processes
 * concurrent requests in one transaction, and {@link org.notitia.platform.work.BackgroundWorker}
 * does what no request waits for.
 *
 * <p>Background work is owned in one of two ways:
 *
 * <ul>
 *   <li>A row lock, where batches are short. A batch is one transaction: it locks the row that
 *       holds the progress, works, and notes how far it came. Nothing has to be renewed, and the
 *       batch of a node that dies is rolled back.
 *   <li>A {@link org.notitia.platform.work.Lease}, where the outside is slow (a mail server, a file
 *       of millions of rows): no transaction may be open for so long. The owner sends heartbeats; a
 *       lease that is over makes the work free for the next node that picks.
 * </ul>
 *
 * <p>Each timer is an EJB singleton with a schedule that is not persistent: every node has its own,
 * and a missed call needs no repetition, because the next one finds the same rows.
 *
 * <p>Looks odd, is meant: in a {@link org.notitia.platform.work.RequestBatcher} the thread of one
 * caller does the work of others, each as its own {@link org.notitia.platform.Call}. With 16
 * callers that more than doubles the rate of short calls, because begin, commit and a round trip
 * cost more than their statements. Two batches at the same time were slower than one: they shared
 * the same callers in smaller lots.
 */
package org.notitia.platform.work;
