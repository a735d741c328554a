package org.notitia.changes;

import java.time.Instant;

/**
 * A change event as clients read it. It has no data: clients read the current data by id.
 *
 * @param position the position in the feed, from 1 without gaps
 * @param entryId the entry that changed; null if the data subject itself changed
 * @param version the version of the data subject or entry after this change
 * @param recordedAt when the change was made, in UTC
 */
public record ChangeEventView(
    long position,
    ChangeEvent.Kind kind,
    String subjectId,
    String entryId,
    long version,
    Instant recordedAt) {}
