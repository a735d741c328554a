package org.notitia.imports;

/**
 * A rejected row as callers read it.
 *
 * @param row the line of the file at which the row begins, from 1
 * @param field absent if the row as a whole was rejected
 */
public record RejectionView(long row, String field, String reason) {}
