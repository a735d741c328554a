/**
 * How the rows of an imported file are read: the mapping of its columns to fields, and the rows as
 * CSV or NDJSON.
 */
package org.notitia.imports.mapping;
