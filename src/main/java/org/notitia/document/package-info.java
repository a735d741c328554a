/**
 * Generates the public documents of the notice for people and machines: HTML page, PDF, TILT,
 * linked data (DPV), record of processing activities, JSON Schema, and the feed of versions. No
 * login is required.
 *
 * <p>Serves P1 (each document names register, controller and contact), P2 (each purpose has its
 * legal basis), P41 (every version can be read, also by the day on which it was in force), P43 and
 * P44 (the page announces coming changes; the feed lists all versions with their changes).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>{@link org.notitia.document.Documents} is not a session bean: it needs no role and no
 *       transaction, and reading the notice writes no audit entry.
 *   <li>Links in documents use the setting {@code notitia.url}, not the {@code Host} header:
 *       documents are cached, so a forged {@code Host} would reach other readers.
 *   <li>The entity tag is computed from the content, not from the version number: another release
 *       of the server may word the same version differently.
 *   <li>Periods have their own texts here, while {@link org.notitia.notice.difference.Difference}
 *       uses a library: documents spell out small numbers, and the German sentences need another
 *       grammatical case.
 *   <li>The PDF is rendered from the HTML page with a separate style sheet: the PDF library does
 *       not support CSS grid.
 * </ul>
 */
package org.notitia.document;
