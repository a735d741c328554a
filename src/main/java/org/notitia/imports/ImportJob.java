package org.notitia.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.notitia.imports.mapping.NewImport;
import org.notitia.platform.Call;
import org.notitia.platform.Caller;
import org.notitia.platform.Ids;
import org.notitia.platform.Outcome;
import org.notitia.platform.ProblemException;
import org.notitia.platform.json.Json;
import org.notitia.platform.work.Lease;

/** An import: its mapping, state, progress and counts, and the account that created it. */
@Entity
@Table(name = "import_job")
public class ImportJob {
  /** The states of an import. */
  public enum State {
    CREATED,
    WAITING,
    RUNNING,
    FINISHED,
    FAILED
  }

  /** How long the lease lasts after the last heartbeat of a worker. */
  static final Duration LEASE_TIME = Duration.ofSeconds(10);

  private static final int MAX_COLUMNS = 200;

  @Id private String id;
  @Version private long version;

  @Column(updatable = false)
  private String mapping;

  @Enumerated(EnumType.STRING)
  private State state = State.CREATED;

  private String failure;

  /** The number of the last upload; chunks of earlier uploads are not part of the content. */
  private int upload;

  private long bytes;

  @Column(name = "bytes_done")
  private long bytesDone;

  @Column(name = "rows_read")
  private long rowsRead;

  private long created;
  private long updated;
  private long unchanged;
  private long rejected;

  @Column(name = "left_out")
  private String leftOut;

  @Column(updatable = false)
  private String account;

  @Column(name = "acting_role", updatable = false)
  private String role;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  /** The lease of the worker; null until the first claim. */
  @Embedded private Lease lease;

  protected ImportJob() {} // for JPA

  ImportJob(NewImport request, Call call, Instant now) {
    this.id = Ids.next();
    this.mapping = Json.write(request);
    this.account = call.caller.name();
    this.role = call.role;
    this.createdAt = now;
  }

  /** Begins an upload, which replaces an earlier incomplete one, and returns its number. */
  int beginUpload() {
    if (state != State.CREATED) {
      throw ProblemException.conflict("The import already has content; create another import.");
    }
    return ++upload;
  }

  void endUpload(int upload, long bytes) {
    if (state != State.CREATED || this.upload != upload) {
      throw ProblemException.conflict(
          "Another request uploaded the content of this import at the same time.");
    }
    this.bytes = bytes;
    this.state = State.WAITING;
  }

  boolean isFree(Instant now) {
    return state == State.WAITING || state == State.RUNNING && Lease.isFree(lease, now);
  }

  void claim(Instant now) {
    state = State.RUNNING;
    startedAt = startedAt == null ? now : startedAt;
    lease = Lease.claim(now, LEASE_TIME);
  }

  /** Whether the worker of this claim still holds the lease. */
  boolean isStillClaimedAs(ImportJob claimed) {
    return state == State.RUNNING && lease.isHeldBy(claimed.leasedBy());
  }

  String leasedBy() {
    return lease.leasedBy();
  }

  /** Adds the counts of a batch and renews the lease. */
  void recordBatch(ImportBatch batch, Map<Outcome, Integer> outcomes, int rejections, Instant now) {
    rowsRead += batch.rows().size();
    bytesDone = batch.bytesDone();
    created += outcomes.getOrDefault(Outcome.CREATED, 0);
    updated += outcomes.getOrDefault(Outcome.UPDATED, 0);
    unchanged += outcomes.getOrDefault(Outcome.UNCHANGED, 0);
    rejected += rejections;
    var columns = leftOut();
    batch
        .leftOut()
        .forEach(
            (column, values) -> {
              if (columns.containsKey(column) || columns.size() < MAX_COLUMNS) {
                columns.merge(column, values, Long::sum);
              }
            });
    leftOut = Json.write(columns);
    lease = lease.renew(now, LEASE_TIME);
  }

  void finish(Instant now) {
    state = State.FINISHED;
    bytesDone = bytes;
    finishedAt = now;
  }

  void fail(String reason, Instant now) {
    state = State.FAILED;
    failure = reason;
    finishedAt = now;
  }

  private Map<String, Long> leftOut() {
    var columns = new TreeMap<String, Long>();
    if (leftOut != null) {
      for (Map.Entry<String, JsonNode> column :
          Json.tree(Json.read(leftOut, Map.class)).properties()) {
        columns.put(column.getKey(), column.getValue().asLong());
      }
    }
    return columns;
  }

  NewImport mapping() {
    return Json.read(mapping, NewImport.class);
  }

  /** The caller for whom the import runs: the account and role that created it. */
  Caller caller() {
    return Caller.of(account, role);
  }

  String role() {
    return role;
  }

  String id() {
    return id;
  }

  int upload() {
    return upload;
  }

  long rowsRead() {
    return rowsRead;
  }

  ImportView view(Outcome outcome, Instant now) {
    var seconds = secondsWorked(now);
    return new ImportView(
        id,
        version,
        mapping(),
        state,
        failure,
        bytes,
        rowsRead,
        created,
        updated,
        unchanged,
        rejected,
        leftOut().entrySet().stream()
            .map(one -> new ImportView.LeftOut(one.getKey(), one.getValue()))
            .toList(),
        startedAt == null ? null : Math.round(rowsRead / seconds),
        startedAt == null || bytesDone == 0 || finishedAt != null
            ? null
            : Math.round((bytes - bytesDone) * seconds / bytesDone),
        createdAt,
        startedAt,
        finishedAt,
        outcome);
  }

  private double secondsWorked(Instant now) {
    var from = startedAt == null ? now : startedAt;
    var until = finishedAt == null ? now : finishedAt;
    return Math.max(1, Duration.between(from, until).toMillis()) / 1000.0;
  }

  /** The states in which work is left. */
  static List<State> openStates() {
    return List.of(State.WAITING, State.RUNNING);
  }
}
