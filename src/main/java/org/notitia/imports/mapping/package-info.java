/**
 * How the rows of an imported file are read: the mapping of its columns to fields, and the rows as
 * CSV or NDJSON.
 */
@Exports({Mapping.class, NewImport.class, Row.class, RowReader.class})
package org.notitia.imports.mapping;

import org.notitia.platform.module.Exports;
