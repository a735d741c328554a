/**
 * Imports of files: a job with a mapping, its content, and the work on it in batches.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>The content waits in the database and not in a file. There it is safe when the upload is
 *       answered, every node can continue the work, and no file on the server ever holds personal
 *       data. It is deleted in the transaction that ends the job, or after a week if it never
 *       became complete.
 *   <li>A batch and the progress of the job are one transaction. After a crash the file is read
 *       again from its beginning, and the rows already counted are skipped.
 *   <li>The worker of a job renews its {@link org.notitia.platform.work.Lease} every two seconds.
 *       After ten seconds of silence another may claim the job. Should the first one wake again,
 *       its next batch finds the lease of the other and is rolled back.
 *   <li>The mapping is checked when the job is created and parsed once when a worker takes it up.
 *       If another notice comes into force meanwhile, each row is still checked against the new
 *       one.
 *   <li>A batch that fails as a whole is repeated row by row: what one row does to another (the
 *       same number twice) is then the fault of one row.
 *   <li>A rejected row is kept as its line, field and reason; never with its value.
 *   <li>Jakarta Batch lost. It keeps its checkpoints in tables of its own, so that a batch and its
 *       checkpoint are one transaction only by XA; and it leaves it to the application to notice
 *       that a node died and to restart its job. That part would remain, and little else is here.
 * </ul>
 */
package org.notitia.imports;
