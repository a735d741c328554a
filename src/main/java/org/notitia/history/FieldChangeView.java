package org.notitia.history;

import java.time.Instant;
import org.notitia.notice.Means;
import org.notitia.notice.Source;

/**
 * One change of one field, as history shows it.
 *
 * @param entryId the entry it was in; absent for the person's own record
 * @param before absent if there was no value
 * @param after absent if the value was removed
 * @param proposal whether the value was not taken over, because the person gave the present one
 *     (P11)
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
