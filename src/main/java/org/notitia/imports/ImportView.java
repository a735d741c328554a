package org.notitia.imports;

import java.time.Instant;
import java.util.List;
import org.notitia.imports.mapping.NewImport;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/**
 * An import and its progress.
 *
 * @param failure why the import failed as a whole; null if it did not
 * @param bytes the size of the content in bytes
 * @param secondsToGo the estimated time to the end; null before the start and after the end
 * @param outcome what this call did; null if it only read
 */
public record ImportView(
    String id,
    long version,
    NewImport mapping,
    ImportJob.State state,
    String failure,
    long bytes,
    long rowsRead,
    long created,
    long updated,
    long unchanged,
    long rejected,
    List<LeftOut> columnsLeftOut,
    Long rowsPerSecond,
    Long secondsToGo,
    Instant createdAt,
    Instant startedAt,
    Instant finishedAt,
    Outcome outcome)
    implements Versioned {
  /**
   * A column that the mapping does not use, and the number of its values, which are not imported.
   */
  public record LeftOut(String column, long values) {}
}
