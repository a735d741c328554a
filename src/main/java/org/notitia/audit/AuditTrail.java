package org.notitia.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.notitia.platform.Call;
import org.notitia.platform.Failures;
import org.notitia.platform.Ids;
import org.notitia.platform.ProblemException;
import org.notitia.platform.work.BatchedCall;

/**
 * Writes the audit trail (P22). Every service method calls it for what it did, in the transaction
 * of the act. A completed act is recorded only if the account of the caller has not changed since
 * the login.
 */
@ApplicationScoped
public class AuditTrail {
  private static final String INSERT =
      "insert into audit_entry (id, recorded_at, account, acting_role, act, subject_id, entry_id, purpose, protocol,"
          + " outcome, address, subjects) ";
  private static final String INSERT_ALWAYS =
      INSERT + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String INSERT_IF_LOGIN_VALID =
      INSERT
          + "select cast(? as varchar(36)), cast(? as bigint), cast(? as varchar(100)),"
          + " cast(? as varchar(20)), cast(? as varchar(40)), cast(? as varchar(36)), cast(? as varchar(36)),"
          + " cast(? as varchar(40)), cast(? as varchar(8)), cast(? as varchar(8)), cast(? as varchar(60)),"
          + " cast(? as integer) from account where id = ? and stamp = ?";
  private static final String INSERT_SUBJECT =
      "insert into audit_subject (subject_id, audit_id) values (?, ?)";

  @PersistenceContext EntityManager em;

  @Resource(lookup = "jdbc/notitia")
  DataSource database;

  @Inject Clock clock;
  @Inject Event<StaleLogin> stale;

  /** Event: the account was changed after the caller logged in, so the login is no longer valid. */
  public record StaleLogin(String accountId) {}

  private record Row(
      String id,
      Call call,
      String subjectId,
      String entryId,
      AuditEntry.Outcome outcome,
      int subjects) {
    Row(Call call, String subjectId, String entryId, AuditEntry.Outcome outcome) {
      this(Ids.next(), call, subjectId, entryId, outcome, subjectId == null ? 0 : 1);
    }

    boolean checksLogin() {
      return outcome == AuditEntry.Outcome.DONE
          && call.caller != null
          && call.caller.accountId() != null;
    }
  }

  /** Records that the current call was done, without data of a data subject. */
  public void record() {
    record(null, null);
  }

  /**
   * Records that the current call was done on data of one data subject.
   *
   * @param entryId the entry that it was on; null if none
   */
  public void record(String subjectId, String entryId) {
    write(List.of(new Row(Call.current(), subjectId, entryId, AuditEntry.Outcome.DONE)));
  }

  /**
   * Records every answered call of a batch, each with the data subject that the call names. A call
   * whose login is no longer valid is not recorded; it fails.
   */
  public void recordAll(Collection<? extends BatchedCall<?, ?>> batch) {
    var answered = new LinkedHashMap<Row, BatchedCall<?, ?>>();
    for (var one : batch) {
      if (one.isAnswered()) {
        var call = one.call();
        answered.put(new Row(call, call.subjectId, null, AuditEntry.Outcome.DONE), one);
      }
    }
    insert(answered.keySet()).forEach(row -> answered.get(row).fail(ProblemException.loginOver()));
  }

  /** Records that the current call was done on data of these data subjects. */
  public void record(Collection<String> subjectIds) {
    if (subjectIds.size() == 1) {
      record(subjectIds.iterator().next(), null);
      return;
    }
    var row =
        new Row(Ids.next(), Call.current(), null, null, AuditEntry.Outcome.DONE, subjectIds.size());
    write(List.of(row));
    onConnection(
        connection -> {
          try (var insert = connection.prepareStatement(INSERT_SUBJECT)) {
            for (var subject : subjectIds) {
              insert.setString(1, subject);
              insert.setString(2, row.id());
              insert.addBatch();
            }
            return insert.executeBatch();
          }
        });
  }

  /** Records a refused call in its own transaction, because that of the call is rolled back. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void recordRefusal(@Observes Failures.Refused refusal) {
    var call = refusal.call();
    write(List.of(new Row(call, call.subjectId, call.entryId, AuditEntry.Outcome.REFUSED)));
  }

  private void write(List<Row> rows) {
    if (!insert(rows).isEmpty()) {
      throw ProblemException.loginOver();
    }
  }

  /** Inserts the rows. Returns the rows not inserted because their login is no longer valid. */
  private List<Row> insert(Collection<Row> rows) {
    var refused = new ArrayList<Row>();
    rows.stream()
        .collect(Collectors.partitioningBy(Row::checksLogin))
        .forEach(
            (checks, some) -> {
              if (!some.isEmpty()) {
                refused.addAll(insert(some, checks));
              }
            });
    refused.forEach(row -> stale.fire(new StaleLogin(row.call().caller.accountId())));
    return refused;
  }

  private List<Row> insert(List<Row> rows, boolean checks) {
    var inserted =
        onConnection(
            connection -> {
              try (var insert =
                  connection.prepareStatement(checks ? INSERT_IF_LOGIN_VALID : INSERT_ALWAYS)) {
                for (var row : rows) {
                  set(insert, row, checks);
                  insert.addBatch();
                }
                return insert.executeBatch();
              }
            });
    return IntStream.range(0, inserted.length)
        .filter(i -> inserted[i] == 0)
        .mapToObj(rows::get)
        .toList();
  }

  private void set(PreparedStatement insert, Row row, boolean checks) throws SQLException {
    var call = row.call();
    insert.setString(1, row.id());
    insert.setLong(2, clock.millis());
    insert.setString(3, call.caller == null ? null : call.caller.name());
    insert.setString(4, call.role);
    insert.setString(5, call.act);
    insert.setString(6, row.subjectId());
    insert.setString(7, row.entryId());
    insert.setString(8, call.purpose);
    insert.setString(9, call.protocol.name());
    insert.setString(10, row.outcome().name());
    insert.setString(11, call.address);
    insert.setInt(12, row.subjects());
    if (checks) {
      insert.setString(13, call.caller.accountId());
      insert.setString(14, call.caller.stamp());
    }
  }

  private interface Work<T> {
    T execute(Connection connection) throws SQLException;
  }

  /**
   * Runs the work on the connection of the entity manager. Before its first statement the entity
   * manager has no connection; then one from the pool joins the transaction.
   */
  private <T> T onConnection(Work<T> work) {
    try {
      var current = em.unwrap(Connection.class);
      if (current != null) {
        return work.execute(current);
      }
      try (var pooled = database.getConnection()) {
        return work.execute(pooled);
      }
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }
}
