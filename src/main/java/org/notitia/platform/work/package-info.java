/**
 * Work for others: {@link org.notitia.platform.work.RequestBatcher} processes concurrent requests
 * in one transaction.
 */
package org.notitia.platform.work;
