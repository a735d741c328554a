package org.notitia.changes;

import java.time.Instant;

/**
 * That something changed; what it is now is to be read by its id.
 *
 * @param position in the feed, from 1 without a gap
 * @param entryId absent if the person's own record changed
 * @param version of the person or entry that this change made
 */
public record ChangeEventView(
    long position,
    ChangeEvent.Kind kind,
    String subjectId,
    String entryId,
    long version,
    Instant recordedAt) {}
