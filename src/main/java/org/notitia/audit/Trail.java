package org.notitia.audit;

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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.notitia.platform.Call;
import org.notitia.platform.Failures;
import org.notitia.platform.Ids;
import org.notitia.platform.ProblemException;

/** Writes the trail. Every service method that does something calls it once. */
@ApplicationScoped
public class Trail {
  private static final String INSERT =
      "insert into audit_entry (id, recorded_at, account, acted_as, act, subject_id, entry_id, purpose, protocol,"
          + " outcome, address, subjects) ";
  private static final String ALWAYS = INSERT + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String IF_STILL_GOOD =
      INSERT
          + "select cast(? as varchar(36)), cast(? as bigint), cast(? as varchar(100)),"
          + " cast(? as varchar(20)), cast(? as varchar(40)), cast(? as varchar(36)), cast(? as varchar(36)),"
          + " cast(? as varchar(40)), cast(? as varchar(8)), cast(? as varchar(8)), cast(? as varchar(60)),"
          + " cast(? as integer) from account where id = ? and stamp = ?";
  private static final String SUBJECTS =
      "insert into audit_subject (subject_id, audit_id) values (?, ?)";

  @PersistenceContext EntityManager em;

  @Inject Clock clock;
  @Inject Event<StaleLogin> stale;

  /** The account was changed since this caller logged in. */
  public record StaleLogin(String accountId) {}

  /** The call in progress did what it says, on no person's data. */
  public void done() {
    done(null, null);
  }

  /** The call in progress did what it says, with one person's data, or with one entry of it. */
  public void done(String subjectId, String entryId) {
    var written = write(subjectId, entryId, AuditEntry.Outcome.DONE, subjectId == null ? 0 : 1);
    checked(written);
  }

  /** The call in progress did what it says, with the data of all these persons. */
  public void done(Collection<String> subjectIds) {
    if (subjectIds.size() == 1) {
      done(subjectIds.iterator().next(), null);
      return;
    }
    var id = checked(write(null, null, AuditEntry.Outcome.DONE, subjectIds.size()));
    try (var insert = connection().prepareStatement(SUBJECTS)) {
      for (var subject : subjectIds) {
        insert.setString(1, subject);
        insert.setString(2, id);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  /** Puts a refusal on record, whatever becomes of the refused call. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void refused(@Observes Failures.Refused refusal) {
    var call = refusal.call();
    write(call.subjectId, call.entryId, AuditEntry.Outcome.REFUSED, call.subjectId == null ? 0 : 1);
  }

  private String checked(String written) {
    var caller = Call.current().caller;
    if (written == null) {
      stale.fire(new StaleLogin(caller.accountId()));
      throw ProblemException.loginOver();
    }
    return written;
  }

  /** The id of the row, or null if none was written because the login is over. */
  private String write(String subjectId, String entryId, AuditEntry.Outcome outcome, int subjects) {
    var call = Call.current();
    var caller = call.caller;
    var checks = caller != null && caller.accountId() != null && outcome == AuditEntry.Outcome.DONE;
    var id = Ids.next();
    var values =
        Arrays.asList(
            caller == null ? null : caller.name(),
            call.role,
            call.act,
            subjectId,
            entryId,
            call.purpose,
            call.protocol.name(),
            outcome.name(),
            call.address);
    try (var insert = connection().prepareStatement(checks ? IF_STILL_GOOD : ALWAYS)) {
      insert.setString(1, id);
      insert.setLong(2, clock.millis());
      texts(insert, 3, values);
      insert.setInt(12, subjects);
      if (checks) {
        insert.setString(13, caller.accountId());
        insert.setString(14, caller.stamp());
      }
      return insert.executeUpdate() == 0 ? null : id;
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  /** The transaction's own; the data source would take a second one from the pool. */
  private Connection connection() {
    return em.unwrap(Connection.class);
  }

  private static void texts(PreparedStatement insert, int from, List<String> values)
      throws SQLException {
    for (var i = 0; i < values.size(); i++) {
      insert.setString(from + i, values.get(i));
    }
  }
}
