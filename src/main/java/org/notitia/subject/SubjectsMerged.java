package org.notitia.subject;

/**
 * Two data subjects were merged into one; fired in that transaction, after everything kept about
 * the merged one was moved to the kept one.
 */
public record SubjectsMerged(String keptId, String mergedId) {}
