package org.notitia.hold;

import java.time.Instant;
import java.time.LocalDate;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/**
 * A hold as officers see it.
 *
 * @param category absent if the hold covers the whole person or one entry
 * @param entryId absent if the hold covers the whole person or a category
 * @param inForce whether the hold applies today
 * @param releasedAt absent unless it was released before its end
 * @param outcome what this call did; absent if it only read
 */
public record HoldView(
    String id,
    long version,
    String subjectId,
    String category,
    String entryId,
    HoldGround ground,
    String reference,
    LocalDate endsOn,
    boolean inForce,
    Instant placedAt,
    String placedBy,
    Instant releasedAt,
    String releasedBy,
    Outcome outcome)
    implements Versioned {}
