package org.notitia.imports;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.notitia.notice.Notices;
import org.notitia.platform.Call;
import org.notitia.platform.Failures;
import org.notitia.platform.Problem;

/**
 * Works on the imports that wait, and on those that a node left off. One at a time on each node.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWork {
  private static final Logger LOGGER = System.getLogger(ImportWork.class.getName());

  /** Below 5,000 rows and their terms, or Derby locks the table. */
  private static final int ROWS = 250;

  @Inject Batches batches;
  @Inject Contents contents;
  @Inject Notices notices;
  @Resource ManagedExecutorService threads;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Looks for work; a job left off by a crash is found here when its lease is over. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void wake() {
    if (busy.compareAndSet(false, true)) {
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

  private boolean workOnNext() {
    ImportJob job = null;
    try {
      job = batches.claim();
      if (job == null) {
        return false;
      }
      Call.begin(Call.Protocol.IMPORT, null, job.caller());
      Call.current().act = "runImport";
      Call.current().role = job.role();
      work(job);
      contents.delete(job.id());
      return true;
    } catch (Rows.Unreadable unreadable) {
      batches.fail(job.id(), unreadable.getMessage());
      contents.delete(job.id());
      return true;
    } catch (RuntimeException failed) {
      LOGGER.log(
          Level.ERROR, "An import stopped and will be taken up again: " + Failures.trace(failed));
      return false;
    } finally {
      Call.end();
    }
  }

  private void work(ImportJob job) {
    var mapping = Mapping.of(job.mapping(), notices.inForce());
    var content = new Content(contents, job.id(), job.upload());
    var rows = Rows.of(mapping, new InputStreamReader(content, mapping.charset()));
    for (var done = 0L; done < job.rowsRead() && rows.hasNext(); done++) {
      rows.next();
    }
    while (rows.hasNext()) {
      var some = new ArrayList<Row>(ROWS);
      while (some.size() < ROWS && rows.hasNext()) {
        some.add(rows.next());
      }
      apply(job.id(), new Batch(some, leftOut(some, mapping), content.position()));
    }
    batches.finish(job.id());
  }

  private void apply(String jobId, Batch batch) {
    try {
      batches.apply(jobId, batch);
    } catch (RuntimeException failed) {
      for (var row : batch.rows()) {
        single(jobId, row, batch);
      }
    }
  }

  /** Alone, once more if it met another call, and then as a rejection. */
  private void single(String jobId, Row row, Batch from) {
    var first = row == from.rows().get(0);
    var alone = new Batch(List.of(row), first ? from.leftOut() : Map.of(), from.bytesDone());
    RuntimeException last = null;
    for (var tries = 0; tries < 2; tries++) {
      try {
        batches.apply(jobId, alone);
        return;
      } catch (RuntimeException failed) {
        last = failed;
      }
    }
    var why = Problem.of(last);
    if (why.status >= 500) {
      throw last; // no fault of the row's
    }
    batches.reject(jobId, alone, why);
  }

  private static Map<String, Long> leftOut(List<Row> rows, Mapping mapping) {
    var counts = new HashMap<String, Long>();
    for (var row : rows) {
      for (var column : row.values().keySet()) {
        if (!mapping.used.contains(column)) {
          counts.merge(column, 1L, Long::sum);
        }
      }
    }
    return counts;
  }
}
