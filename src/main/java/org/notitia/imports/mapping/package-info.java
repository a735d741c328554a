/** Reads import files, CSV or NDJSON, and maps their columns to fields of the register. */
package org.notitia.imports.mapping;
