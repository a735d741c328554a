/**
 * Accounts: who may use the register, in which roles, and their passwords.
 *
 * <p>Keeps P22 (without a recorded undertaking of confidentiality an account has no role that
 * reaches personal data) and P25 (a personal name and password for each user; no default account
 * outside demonstration).
 *
 * <p>Looks odd, is meant: each account has a stamp that changes with its password, roles and state.
 * A call with an old stamp is refused, on every node, because the audit row of a call is written
 * only while the stamp is current ({@link org.notitia.audit.AuditTrail}). That costs no extra
 * statement.
 */
@Exports({Account.class, Accounts.class, NewAccount.class, Passwords.class})
package org.notitia.account;

import org.notitia.platform.module.Exports;
