/**
 * What is made from the notice for people and machines: page, PDF, TILT, linked data, the record of
 * processing activities, the schema, the feed of versions. All of it is public.
 *
 * <p>Keeps P1 (each document names register, controller and contact), P2 (each purpose with its
 * basis), P41 (every version can be read, the one in force on any day too), P43 and P44 (a notice
 * of what comes, on the page; all versions with what changed, as a feed).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>{@link org.notitia.document.Documents} is no session bean: everybody may read, nothing is
 *       written, and a reader of the notice leaves no trace.
 *   <li>Addresses in documents come from the setting {@code notitia.url} and not from the request:
 *       documents are kept, and whoever sends a false {@code Host} would write it into those of
 *       others.
 *   <li>A document's tag is made from its content and not from its version alone: another release
 *       of the server may write the same version in other words.
 *   <li>Periods have words of their own here, while {@link
 *       org.notitia.notice.difference.Difference} uses a library: here numbers are words, and in
 *       German the sentence needs another case.
 *   <li>The PDF is made from the page with a style of its own: the printer knows no grid.
 * </ul>
 */
package org.notitia.document;
