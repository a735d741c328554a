/** Reads import files, CSV or NDJSON, and maps their columns to fields of the register. */
@Exports({Mapping.class, NewImport.class, Row.class, RowReader.class})
package org.notitia.imports.mapping;

import org.notitia.platform.module.Exports;
