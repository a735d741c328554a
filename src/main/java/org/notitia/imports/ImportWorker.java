package org.notitia.imports;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.notitia.imports.mapping.Mapping;
import org.notitia.imports.mapping.Row;
import org.notitia.imports.mapping.RowReader;
import org.notitia.notice.Notices;
import org.notitia.platform.Call;
import org.notitia.platform.Failures;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;

/**
 * Works on the imports that wait, and on those that a node left off. One at a time on each node.
 */
@Singleton
@DependsOn("Start") // no work before the tables are there
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWorker {
  private static final Logger LOGGER = System.getLogger(ImportWorker.class.getName());

  /** Below 5,000 rows and their terms, or Derby locks the table. */
  private static final int ROWS = 250;

  private static final int TRIES = 5;

  @EJB ImportBatches batches;
  @EJB ContentStore contents;
  @Inject Notices notices;
  @Resource ManagedExecutorService threads;

  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile ImportJob current;

  /**
   * Looks for work, or says that there is still work being done; a job left off by a crash is found
   * here when its lease is over.
   */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void wake() {
    var job = current;
    if (job != null) {
      renew(job);
    } else if (busy.compareAndSet(false, true)) {
      threads.execute(
          () -> {
            try {
              while (workOnNext()) {
                // until nothing waits
              }
            } finally {
              busy.set(false);
            }
          });
    }
  }

  private void renew(ImportJob job) {
    try {
      batches.renew(job);
    } catch (ProblemException failed) {
      LOGGER.log(Level.DEBUG, "An import was not heard of: {0}", failed.problem().title);
    }
  }

  private boolean workOnNext() {
    try {
      current = batches.claim();
      if (current == null) {
        return false;
      }
      Call.begin(Call.Protocol.IMPORT, null, current.caller());
      Call.current().act = "runImport";
      Call.current().role = current.role();
      work(current);
      return true;
    } catch (RuntimeException failed) {
      stopped(failed);
      return false;
    } finally {
      current = null;
      Call.end();
    }
  }

  private static void stopped(RuntimeException failed) {
    var status = Problem.of(failed).status;
    if (status != 409 && status != 410) { // else another node was quicker, or took it over
      LOGGER.log(
          Level.ERROR, "An import stopped and will be taken up again: " + Failures.trace(failed));
    }
  }

  private void work(ImportJob job) {
    try {
      write(job);
      batches.finish(job);
    } catch (RowReader.UnreadableFileException unreadable) {
      batches.fail(job, unreadable.getMessage());
    }
  }

  private void write(ImportJob job) {
    var mapping = Mapping.of(job.mapping(), notices.inForce());
    var content = new ContentStream(contents, job.id(), job.upload());
    var rows = RowReader.rows(mapping, new InputStreamReader(content, mapping.charset()));
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

  /** Reads the next rows; returns what ends the file before its end, or null. */
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
      batches.apply(job, batch);
    } catch (RuntimeException failed) {
      for (var row : batch.rows()) {
        var one = List.of(row);
        single(job, new ImportBatch(one, leftOut(one, mapping), batch.bytesDone()));
      }
    }
  }

  /** A row alone, again if it met another call, and then as a rejection. */
  private void single(ImportJob job, ImportBatch row) {
    for (var tries = 1; ; tries++) {
      try {
        batches.apply(job, row);
        return;
      } catch (RuntimeException failed) {
        var why = Problem.of(failed);
        var ours = why.retryable && why.status != 500;
        if (ours && tries == TRIES) {
          throw failed; // no fault of the row's
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
