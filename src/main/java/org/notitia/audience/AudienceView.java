package org.notitia.audience;

import java.time.Instant;
import org.notitia.notice.Channel;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/**
 * An audience that was opened.
 *
 * @param state whether it was given out to its end
 * @param included persons given out so far
 * @param excluded persons kept back, by each rule that says no; one may be counted by several
 */
public record AudienceView(
    String id,
    long version,
    String purpose,
    Channel channel,
    long noticeVersion,
    Audience.State state,
    long included,
    AudienceCounts excluded,
    Instant openedAt,
    String openedBy,
    Instant finishedAt,
    Outcome outcome)
    implements Versioned {}
