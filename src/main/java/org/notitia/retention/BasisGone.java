package org.notitia.retention;

/**
 * What a person's withdrawal came to, to be told them; fired once, in the transaction that ends it.
 *
 * @param purpose the one that was withdrawn
 * @param removed how many entries went
 * @param restricted how many a legal ground keeps, for that ground alone
 */
public record BasisGone(String subjectId, String purpose, long removed, long restricted) {}
