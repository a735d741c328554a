/**
 * The change feed: events for systems that keep a copy of the register up to date.
 *
 * <p>Looks odd, is meant: an event gets its position when the feed is read ({@link
 * org.notitia.changes.ChangeFeed}), not when the event is written. A sequence numbers events in the
 * order of asking; a reader that has seen 7 would never learn that 6 was committed later.
 */
@Exports({ChangeEvent.class, ChangeEventView.class, ChangeFeed.class})
package org.notitia.changes;

import org.notitia.platform.module.Exports;
