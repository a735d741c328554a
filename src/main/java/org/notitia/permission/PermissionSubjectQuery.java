package org.notitia.permission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.notitia.consent.ChoiceStatus;
import org.notitia.consent.ChoiceTimestamps;
import org.notitia.consent.PermissionSubject;
import org.notitia.notice.Channel;
import org.notitia.notice.Purpose;

/**
 * The SQL statement that reads the data for permission decisions: persons with the status of their
 * choices, in one pass. One person and all persons use the same statement, so that their decisions
 * cannot differ.
 */
public final class PermissionSubjectQuery {
  private static final String SELECT =
      "select s.id, s.customer_number, s.restricted, s.birth_date, s.emails, s.phones, s.street, s.postal_code,"
          + " s.city, s.country, s.recorded_by, c.consent, c.withdrawal, c.prohibition, c.lifted, c.objection,"
          + " c.withdrawn"
          + " from data_subject s left join (select subject_id, max(consent_at) as consent,"
          + " max(withdrawal_at) as withdrawal, max(prohibition_at) as prohibition,"
          + " max(prohibition_lifted_at) as lifted, max(objection_at) as objection,"
          + " max(objection_withdrawn_at) as withdrawn from choice_status"
          + " where purpose in (?, '*') and channel in (?, '*')";
  private static final String GROUPED = " group by subject_id) c on c.subject_id = s.id";

  private PermissionSubjectQuery() {}

  /** All persons. */
  public static PreparedStatement all(Connection connection, Purpose purpose, Channel channel)
      throws SQLException {
    return bound(connection.prepareStatement(SELECT + GROUPED), purpose, channel);
  }

  /** The persons of these ids. */
  static PreparedStatement some(
      Connection connection, List<String> ids, Purpose purpose, Channel channel)
      throws SQLException {
    var these = " in (?" + ", ?".repeat(ids.size() - 1) + ")";
    var text = SELECT + " and subject_id" + these + GROUPED + " where s.id" + these;
    var statement = bound(connection.prepareStatement(text), purpose, channel);
    var at = 3;
    for (var half = 0; half < 2; half++) {
      for (var id : ids) {
        statement.setString(at++, id);
      }
    }
    return statement;
  }

  private static PreparedStatement bound(
      PreparedStatement statement, Purpose purpose, Channel channel) throws SQLException {
    statement.setString(1, purpose.code());
    statement.setString(2, channel == null ? ChoiceStatus.ALL : channel.name());
    return statement;
  }

  /** The person in the row. */
  public static PermissionSubject read(ResultSet row) throws SQLException {
    var born = row.getDate(4);
    return new PermissionSubject(
        row.getString(1),
        row.getString(2),
        row.getBoolean(3),
        born == null ? null : born.toLocalDate(),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        new ChoiceTimestamps(
            row.getLong(12),
            row.getLong(13),
            row.getLong(14),
            row.getLong(15),
            row.getLong(16),
            row.getLong(17)));
  }
}
