/**
 * The change feed: events for systems that keep a copy of the register up to date.
 *
 * <p>Looks odd, is meant: an event gets its position when the feed is read ({@link
 * org.notitia.changes.ChangeFeed}), not when the event is written. A database sequence would number
 * events in the order of insertion, not of commit: a reader that has read 7 would miss 6 if 6 is
 * committed later.
 */
@Exports({ChangeEvent.class, ChangeEventView.class, ChangeFeed.class})
package org.notitia.changes;

import org.notitia.platform.module.Exports;
