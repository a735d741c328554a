package org.notitia.audience;

import java.time.Instant;
import org.notitia.notice.Channel;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/**
 * An audience in responses.
 *
 * @param state whether the stream has been sent to its end
 * @param included the number of data subjects in the stream; 0 until its end
 * @param excluded the number of excluded data subjects by rule; a data subject can be excluded by
 *     several rules; null until the end of the stream
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
