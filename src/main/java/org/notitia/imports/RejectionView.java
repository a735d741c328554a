package org.notitia.imports;

/**
 * A rejected row in responses.
 *
 * @param row the line of the file in which the row begins, from 1
 * @param field the field that is wrong; null if the whole row was rejected
 */
public record RejectionView(long row, String field, String reason) {}
