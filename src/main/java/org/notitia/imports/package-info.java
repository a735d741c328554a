/**
 * Imports of files: jobs with a mapping and content, which a worker writes in batches.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>The content is stored in the database and not in a file. It is safe when the upload is
 *       answered, every node can continue the work, and no file on the server contains personal
 *       data. It is deleted in the transaction that ends the job, or after a week if the upload was
 *       never completed.
 *   <li>A batch and the progress of the job are one transaction. After a crash the file is read
 *       again from its beginning, and the rows already counted are skipped.
 *   <li>The worker of a job renews its {@link org.notitia.platform.work.Lease} every two seconds.
 *       Ten seconds after the last renewal another worker may claim the job. If the first worker
 *       continues after that, its next batch finds the lease of the other and is rolled back.
 *   <li>The mapping is checked when the job is created and parsed once when a worker claims the
 *       job. If another version of the notice comes into force meanwhile, each row is still checked
 *       against the new version.
 *   <li>A batch that fails as a whole is repeated row by row. If two rows conflict (the same number
 *       twice), only one of them is then rejected.
 *   <li>A rejected row is stored as its line, field and reason; never with its value.
 *   <li>Jakarta Batch is not used. It stores its checkpoints in its own tables, so a batch and its
 *       checkpoint are one transaction only with XA. The application would still have to detect
 *       that a node died and restart its job, which is most of the code in this package.
 * </ul>
 */
package org.notitia.imports;
