package org.notitia.register;

import java.time.Instant;

/**
 * A merge as callers read it.
 *
 * @param keep the data subject who was kept
 * @param merge the data subject who was merged into the other
 * @param entries how many entries were moved
 * @param choices how many choices were moved
 * @param proposals how many values differed from those kept; the history has them
 */
public record MergedSubjectView(
    String id,
    String keep,
    String merge,
    int entries,
    int choices,
    int proposals,
    Instant mergedAt,
    String mergedBy) {}
