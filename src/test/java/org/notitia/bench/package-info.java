/**
 * Measures how fast the server is, and how fast the database alone would be: {@code mvn -Pbench
 * verify}.
 *
 * <p>Decisions that may look odd:
 *
 * <ul>
 *   <li>Hyperfoil creates the load in this virtual machine. One event loop drives all callers, so
 *       on two cores the server keeps most of both. Gatling and the HTTP client of the JDK need
 *       several times as much processor time for the same calls.
 *   <li>Each rate is compared with a floor: the same SQL by plain JDBC on the same rows, after the
 *       server was stopped, since an embedded database serves one process. The floor has no HTTP,
 *       no login and no load tool, but one transaction for each call. The server reads for
 *       concurrent callers in one transaction ({@link org.notitia.platform.work.RequestBatcher}),
 *       and so it comes near the floor.
 *   <li>The floor of an import uses one thread, as the import does.
 * </ul>
 */
package org.notitia.bench;
