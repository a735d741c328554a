package org.notitia.subject;

/**
 * Data about a data subject was removed; fired in that transaction, once for each data subject and
 * batch, so that features delete the copies they keep of it.
 */
public record DataRemoved(String subjectId) {}
