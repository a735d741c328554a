/** Transactions, converters and lookups that all entities share. */
package org.notitia.platform.persistence;
