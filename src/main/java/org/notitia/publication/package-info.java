/**
 * The versions of the notice: they are drafted, checked, published, withdrawn (P41), compared, and
 * announced to persons if a change is material (P43). Package {@code acceptance} records who has
 * seen and accepted them (P42).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>A version comes into force two seconds after its publication at the earliest. Each node
 *       reads new versions every second. So all nodes change their rules at the same instant, and
 *       no call needs a statement for it.
 *   <li>Versions come into force in the order of their numbers. A version that is published for a
 *       later date cannot be withdrawn or overtaken, because persons may already have been
 *       notified.
 *   <li>An announcement processes persons in the order of their ids. It queues messages and records
 *       its progress in the same transaction, so a crash loses nothing and repeats nothing. Ids are
 *       in the order of time, but may be committed in another order. Therefore a second pass
 *       processes the latest ids again after two minutes; the key of the message prevents
 *       duplicates.
 *   <li>What is material depends on where in the document something changed and how ({@code
 *       notice.difference.Materiality}), never on its texts.
 * </ul>
 */
@Exports({Announcements.class})
package org.notitia.publication;

import org.notitia.platform.module.Exports;
