/**
 * The trail: who did what with whose data, when, and in what role; never the data.
 *
 * <p>Keeps P22 (every access leaves a row). What was done is written in the act's own transaction:
 * no trail, no answer. What was refused is written in a transaction of its own, or it would vanish
 * with the refused act.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>{@link org.notitia.audit.Trail} is plain JDBC on the entity manager's connection: every
 *       call passes here, and the row is written only if the caller's account still has the stamp
 *       it logged in with, which is one statement in SQL and two in JPA.
 *   <li>The id is the time: rows are kept, paged and cut out by it, so the table needs no index on
 *       a time column.
 * </ul>
 */
@Exports({AccessHistory.class, AuditTrail.class})
package org.notitia.audit;

import org.notitia.platform.module.Exports;
