package org.notitia.quality;

import java.time.Instant;
import java.util.List;

/**
 * A finding as callers read it.
 *
 * @param about the id of the entry or of the other data subject, else of the data subject
 * @param why what is wrong, in words
 * @param actions what can be done: operation, method and path
 * @param endedBy the account; absent if a change of the data resolved the finding
 */
public record FindingView(
    String id,
    QualityRule.Kind kind,
    QualityRule rule,
    String subjectId,
    String about,
    Finding.State state,
    String why,
    List<String> actions,
    Instant foundAt,
    Instant endedAt,
    String endedBy,
    String reason) {}
