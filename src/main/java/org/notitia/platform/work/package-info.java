/**
 * Work for others: {@link org.notitia.platform.work.RequestBatcher} processes concurrent requests
 * in one transaction.
 *
 * <p>Looks odd, is meant: the thread of one caller does the work of others, each as its own {@link
 * org.notitia.platform.Call}. With 16 callers that more than doubles the rate of short calls,
 * because begin, commit and a round trip cost more than their statements. Two batches at the same
 * time were slower than one: they shared the same callers in smaller lots.
 */
package org.notitia.platform.work;
