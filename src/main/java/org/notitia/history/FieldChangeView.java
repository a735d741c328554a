package org.notitia.history;

import java.time.Instant;
import org.notitia.notice.Means;
import org.notitia.notice.Source;

/**
 * A change of one field, as the history shows it.
 *
 * @param entryId the entry that changed; null if the data subject itself changed
 * @param before the old value; null if there was none
 * @param after the new value; null if the value was removed
 * @param proposal whether the new value was only proposed, because the data subject gave the
 *     current value (P11)
 */
public record FieldChangeView(
    String id,
    String subjectId,
    String entryId,
    String field,
    String before,
    String after,
    boolean proposal,
    Instant changedAt,
    String account,
    Source source,
    Means means) {}
