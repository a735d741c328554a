package org.notitia.imports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.notitia.imports.mapping.Mapping;
import org.notitia.imports.mapping.Row;
import org.notitia.imports.mapping.RowReader;
import org.notitia.notice.Notices;
import org.notitia.platform.Call;
import org.notitia.platform.Problem;
import org.notitia.platform.work.BackgroundWorker;

/** Runs the waiting imports and the imports of dead nodes; one at a time on each node. */
@Singleton
@DependsOn("Start") // no work before the tables exist
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWorker {
  /** Keeps a batch below 5,000 written rows, from which on Derby locks the table. */
  private static final int ROWS = 250;

  private static final int TRIES = 5;

  @Inject ImportBatches batches;
  @Inject ContentStore contents;
  @Inject Notices notices;
  @Resource ManagedExecutorService threads;

  private BackgroundWorker worker;

  @PostConstruct
  void create() {
    worker =
        BackgroundWorker.ofLeases(
            "The import", threads, batches::claim, this::execute, batches::renew);
  }

  /** Starts the next import; sends a heartbeat if an import is running. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void wake() {
    worker.wake();
  }

  private void execute(ImportJob job) {
    var call = Call.begin(Call.Protocol.IMPORT, null, job.caller());
    call.act = "runImport";
    call.role = job.role();
    try {
      write(job);
      batches.finish(job);
    } catch (RowReader.UnreadableFileException unreadable) {
      batches.fail(job, unreadable.getMessage());
    } finally {
      Call.end();
    }
  }

  private void write(ImportJob job) {
    var mapping = Mapping.of(job.mapping(), notices.inForce());
    var content = new ContentStream(contents, job.id(), job.upload());
    var rows =
        RowReader.rows(mapping, new InputStreamReader(content, mapping.definition.charset()));
    for (var done = 0L; done < job.rowsRead() && rows.hasNext(); done++) {
      rows.next();
    }
    while (rows.hasNext()) {
      var some = new ArrayList<Row>(ROWS);
      var broken = fill(some, rows);
      if (!some.isEmpty()) {
        apply(job, new ImportBatch(some, leftOut(some, mapping), content.position()), mapping);
      }
      if (broken != null) {
        throw broken;
      }
    }
  }

  /** Reads the next rows; returns why the rest of the file cannot be read, or null. */
  private static RowReader.UnreadableFileException fill(List<Row> some, Iterator<Row> rows) {
    try {
      while (some.size() < ROWS && rows.hasNext()) {
        some.add(rows.next());
      }
      return null;
    } catch (RowReader.UnreadableFileException broken) {
      return broken;
    }
  }

  private void apply(ImportJob job, ImportBatch batch, Mapping mapping) {
    try {
      batches.apply(job, mapping, batch);
    } catch (RuntimeException failed) {
      for (var row : batch.rows()) {
        var one = List.of(row);
        single(job, mapping, new ImportBatch(one, leftOut(one, mapping), batch.bytesDone()));
      }
    }
  }

  /**
   * Writes a single row. Repeats it after a conflict with another transaction; otherwise rejects
   * it.
   */
  private void single(ImportJob job, Mapping mapping, ImportBatch row) {
    for (var tries = 1; ; tries++) {
      try {
        batches.apply(job, mapping, row);
        return;
      } catch (RuntimeException failed) {
        var why = Problem.of(failed);
        var ours = why.retryable && why.status != 500;
        if (ours && tries == TRIES) {
          throw failed; // not an error of the row
        }
        if (!ours) {
          batches.reject(job, row, why);
          return;
        }
      }
    }
  }

  private static Map<String, Long> leftOut(List<Row> rows, Mapping mapping) {
    var counts = new HashMap<String, Long>();
    for (var row : rows) {
      for (var column : row.values().keySet()) {
        if (!mapping.requiredColumns.contains(column)) {
          counts.merge(column, 1L, Long::sum);
        }
      }
    }
    return counts;
  }
}
