package org.notitia.subject;

/**
 * Data of a person went; fired in that transaction, so that every feature lets go of what it holds
 * of it.
 *
 * @param wholly whether the person went, and not only a part of what was kept
 */
public record DataRemoved(String subjectId, boolean wholly) {}
