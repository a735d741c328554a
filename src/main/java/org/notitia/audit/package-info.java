/**
 * The audit trail: who did what, when, in which role, and on whose data. It never contains the data
 * itself.
 *
 * <p>Serves P22 (every access is recorded). A completed act is recorded in its own transaction: if
 * the entry cannot be written, the act fails. A refused act is recorded in a separate transaction,
 * because its own transaction is rolled back.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>{@link org.notitia.audit.AuditTrail} uses plain JDBC on the connection of the entity
 *       manager. Every call writes an entry, and the entry is written only if the account of the
 *       caller still has the stamp of the login: that is one statement in SQL, but two in JPA.
 *   <li>The id contains the time. Entries are sorted, paged and deleted by id, so the table needs
 *       no index on a time column.
 * </ul>
 */
@Exports({AccessHistory.class, AuditTrail.class})
package org.notitia.audit;

import org.notitia.platform.module.Exports;
