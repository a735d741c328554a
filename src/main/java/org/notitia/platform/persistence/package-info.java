/** Transactions, converters, locks and lookups that all entities share. */
package org.notitia.platform.persistence;
