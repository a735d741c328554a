package org.notitia.imports;

import java.time.Instant;
import java.util.List;
import org.notitia.imports.mapping.NewImport;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/** An import and how far it has come. */
public class ImportView implements Versioned {
  public String id;
  public long version;
  public NewImport mapping;
  public ImportJob.State state;

  /** Why it failed as a whole; absent if it did not. */
  public String failure;

  /** Size of the content. */
  public long bytes;

  public long rowsRead;
  public long created;
  public long updated;
  public long unchanged;
  public long rejected;
  public List<LeftOut> columnsLeftOut;
  public Long rowsPerSecond;

  /** At the present speed; absent when it is over or not yet known. */
  public Long secondsToGo;

  public Instant createdAt;
  public Instant startedAt;
  public Instant finishedAt;
  public Outcome outcome;

  /** A column that the mapping does not name, and how many values it had: none of them got in. */
  public record LeftOut(String column, long values) {}

  @Override
  public String id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public Outcome outcome() {
    return outcome;
  }
}
