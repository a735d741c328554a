/**
 * The start of the application: it checks Java, settings and database, migrates the database
 * schema, creates the first account or the demonstration data, and logs the address at which it
 * answers. If the start fails, it logs one line with the reason and ends.
 */
package org.notitia.start;
