/**
 * Taking in files: a job with a mapping, its content, and the work on it in batches.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>The content waits in the database, not in a file: there it is safe when the upload is
 *       answered, every node can go on with it, and no file of the server ever holds personal data.
 *       It is deleted in the transaction that ends the job, or after a week if it never became
 *       whole.
 *   <li>A batch and the job's progress are one transaction; so after a crash the file is read again
 *       from its beginning, and the rows already counted are passed over.
 *   <li>Who works on a job says so every two seconds, whatever the work; ten seconds of silence,
 *       and another may take it up. The lease only says whom to ask: should the first one wake
 *       again, its next batch finds another worker's mark on the job and is rolled back.
 *   <li>A batch that fails as a whole is tried again row by row: what one row does to another (the
 *       same number twice) is then the fault of one row.
 *   <li>A row refused is kept as its line, field and reason; never with its value.
 * </ul>
 */
package org.notitia.imports;
