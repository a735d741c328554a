package org.notitia.imports;

import java.util.List;
import java.util.Map;
import org.notitia.imports.mapping.Row;

/**
 * Rows that are written in one transaction.
 *
 * @param leftOut how many values these rows have in columns that the mapping does not name
 * @param bytesDone how far in the content they end
 */
record ImportBatch(List<Row> rows, Map<String, Long> leftOut, long bytesDone) {}
