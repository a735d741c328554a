package org.notitia.imports;

import java.util.List;
import java.util.Map;
import org.notitia.imports.mapping.Row;

/**
 * Rows that are written in one transaction.
 *
 * @param leftOut the number of values in columns that the mapping does not use, by column
 * @param bytesDone the position in the content after these rows, in bytes
 */
record ImportBatch(List<Row> rows, Map<String, Long> leftOut, long bytesDone) {}
