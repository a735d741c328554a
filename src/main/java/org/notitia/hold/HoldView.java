package org.notitia.hold;

import java.time.Instant;
import java.time.LocalDate;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/**
 * A hold as officers see it.
 *
 * @param category absent if it is of the whole person or of one entry
 * @param entryId absent if it is of the whole person or of a category
 * @param inForce whether it holds anything back today
 * @param releasedAt absent unless it was released before its end
 * @param outcome what this call did; absent where it only read
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
