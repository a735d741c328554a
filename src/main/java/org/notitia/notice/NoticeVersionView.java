package org.notitia.notice;

import java.time.Instant;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/**
 * A version of the notice as officers read it.
 *
 * @param version the version of the record for {@code If-Match}; every change of the draft
 *     increments it
 * @param noticeVersion the number of the version, from 1; absent until it is published
 * @param effectiveFrom when it comes into force, in UTC; absent until it is published
 * @param decidedAt when it was published or withdrawn; absent while it is a draft
 * @param notice the document; absent in lists
 * @param outcome what the request did; absent if it only read
 */
public record NoticeVersionView(
    String id,
    long version,
    NoticeVersion.State state,
    Long noticeVersion,
    Instant effectiveFrom,
    Instant draftedAt,
    String draftedBy,
    Instant decidedAt,
    String decidedBy,
    Notice notice,
    Outcome outcome)
    implements Versioned {}
