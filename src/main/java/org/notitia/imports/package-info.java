/**
 * Taking in files: a job with a mapping, its content, and the work on it in batches.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>The content waits in the database, not in a file: there it is safe when the upload is
 *       answered, every node can go on with it, and no file of the server ever holds personal data.
 *       It is deleted when the job is done.
 *   <li>A batch and the job's progress are one transaction; so after a crash the file is read again
 *       from its beginning, and the rows already counted are passed over.
 *   <li>A batch that fails as a whole is tried again row by row: what one row does to another (the
 *       same number twice) is then the fault of one row.
 *   <li>A row refused is kept as its line, field and reason; never with its value.
 * </ul>
 */
package org.notitia.imports;
