/**
 * How fast the server is, and how fast it could be at most: {@code mvn -Pbench verify}.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>The load comes from Hyperfoil in this virtual machine: one event loop drives all callers,
 *       so on two cores it leaves the server most of both. Gatling's actors and the JDK's own
 *       client take several times the processor for the same calls.
 *   <li>Each rate stands beside a floor: the same SQL by plain JDBC on the same rows, once the
 *       server is down, since an embedded database has one process. The floor has no HTTP, no login
 *       and no load tool, but a transaction for each call; the server reads for concurrent callers
 *       in one transaction ({@link org.notitia.platform.work.RequestBatcher}), and so comes near
 *       it.
 *   <li>The floor of an import is one thread, as the import is.
 * </ul>
 */
package org.notitia.bench;
