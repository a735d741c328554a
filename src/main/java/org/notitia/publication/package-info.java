/**
 * The notice's way into force: drafted, checked, published, withdrawn (P41), and how one version
 * differs from another (P43).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>A version comes into force two seconds after it is published at the soonest. Each node asks
 *       for new versions every second, so all change their rules at the same instant, and no call
 *       pays a statement for it.
 *   <li>Versions come into force in the order of their numbers. One that is published with a date
 *       can't be taken back or overtaken: persons may have been told already.
 *   <li>What is material is decided by where in the document something changed and how ({@code
 *       notice.Materiality}), never by its texts.
 * </ul>
 */
package org.notitia.publication;
