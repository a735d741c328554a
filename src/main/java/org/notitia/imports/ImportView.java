package org.notitia.imports;

import java.time.Instant;
import java.util.List;
import org.notitia.imports.mapping.NewImport;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/**
 * An import and its progress.
 *
 * @param failure why it failed as a whole; absent if it did not
 * @param bytes size of the content
 * @param secondsToGo estimated from the present speed; absent if it is over or not yet known
 * @param outcome what this call did; absent if it only read
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
  /** A column that the mapping does not name, and how many values it had; none was imported. */
  public record LeftOut(String column, long values) {}
}
