package org.notitia.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.notitia.support.StoppedDatabase;

/** A connection that executes by hand the SQL of a call. */
final class Caller implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement subject;
  private final PreparedStatement insertSubject;
  private final PreparedStatement insertTerm;
  private final PreparedStatement insertEvent;
  private final PreparedStatement insertAudit;
  private final PreparedStatement insertAuditSubject;
  private final PreparedStatement byWord;
  private final PreparedStatement byWords;
  private final PreparedStatement byEmail;
  private final PreparedStatement decision;
  private String account;
  private String stamp;

  Caller(StoppedDatabase register) throws SQLException {
    connection = register.connect();
    subject = connection.prepareStatement(Sql.SUBJECT);
    insertSubject = connection.prepareStatement(Sql.INSERT_SUBJECT);
    insertTerm = connection.prepareStatement(Sql.INSERT_TERM);
    insertEvent = connection.prepareStatement(Sql.INSERT_EVENT);
    insertAudit = connection.prepareStatement(Sql.INSERT_AUDIT);
    insertAuditSubject = connection.prepareStatement(Sql.INSERT_AUDIT_SUBJECT);
    byWord = connection.prepareStatement(Sql.BY_WORD);
    byWords = connection.prepareStatement(Sql.BY_WORDS);
    byEmail = connection.prepareStatement(Sql.BY_EMAIL);
    decision = connection.prepareStatement(Sql.DECISION);
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("select id, stamp from account where name = 'crm'")) {
      found.next();
      account = found.getString(1);
      stamp = found.getString(2);
    }
    connection.commit();
  }

  void read(String id) throws SQLException {
    subject.setString(1, id);
    trail("getSubject", rows(subject, 1));
  }

  void decide(String id) throws SQLException {
    decision.setString(1, "electronic-marketing");
    decision.setString(2, "EMAIL");
    decision.setString(3, id);
    decision.setString(4, id);
    trail("checkPermission", rows(decision, 1));
  }

  void create(Person person) throws SQLException {
    var id = Person.newId();
    person(id, person, false);
    insertSubject.executeUpdate();
    terms(id, person);
    insertTerm.executeBatch();
    event(id);
    insertEvent.executeUpdate();
    trail("registerSubject", List.of(id));
  }

  void searchName(String word, String other) throws SQLException {
    var statement = other == null ? byWord : byWords;
    statement.setString(1, word);
    statement.setString(2, word + '\uFFFF');
    statement.setString(3, word);
    if (other != null) {
      statement.setString(4, other);
      statement.setString(5, other + '\uFFFF');
    }
    trail("findSubjects", rows(statement, 1));
  }

  void searchEmail(String email) throws SQLException {
    byEmail.setString(1, "EMAIL");
    byEmail.setString(2, email);
    trail("findSubjects", rows(byEmail, 1));
  }

  /** Executes the SQL of an import for a batch of rows, as JDBC batches. */
  void take(List<Person> persons) throws SQLException {
    var ids = new ArrayList<String>();
    for (var person : persons) {
      var id = Person.newId();
      ids.add(id);
      person(id, person, true);
      terms(id, person);
      event(id);
      insertEvent.addBatch();
    }
    insertSubject.executeBatch();
    insertTerm.executeBatch();
    insertEvent.executeBatch();
    trail("runImport", ids);
  }

  /** Reads every value of a result and returns the ids. */
  private static List<String> rows(PreparedStatement query, int id) throws SQLException {
    var ids = new ArrayList<String>();
    try (var found = query.executeQuery()) {
      while (found.next()) {
        for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          found.getObject(column);
        }
        ids.add(found.getString(id));
      }
    }
    return ids.size() > 100 ? ids.subList(0, 100) : ids;
  }

  private void person(String id, Person person, boolean batch) throws SQLException {
    var now = System.currentTimeMillis();
    for (var column = 1; column <= Sql.COLUMN_COUNT; column++) {
      insertSubject.setNull(column, Types.VARCHAR);
    }
    insertSubject.setString(1, id);
    insertSubject.setLong(2, 1);
    insertSubject.setString(3, person.name());
    insertSubject.setString(4, person.given());
    insertSubject.setString(5, person.family());
    insertSubject.setString(6, person.email());
    insertSubject.setString(8, person.customerNumber());
    insertSubject.setDate(9, Date.valueOf("1980-02-29"));
    insertSubject.setString(12, "[\"" + person.email() + "\"]");
    insertSubject.setString(13, "[\"" + person.phone() + "\"]");
    insertSubject.setString(14, person.number() + " Main Street");
    insertSubject.setString(16, "Turku");
    insertSubject.setNull(22, Types.DATE);
    insertSubject.setNull(23, Types.DATE);
    insertSubject.setBoolean(24, false);
    insertSubject.setString(25, "THIRD_PARTY");
    insertSubject.setString(26, "AUTOMATED");
    insertSubject.setLong(28, now);
    insertSubject.setString(29, "crm");
    insertSubject.setLong(30, now);
    if (batch) {
      insertSubject.addBatch();
    }
  }

  private void terms(String id, Person person) throws SQLException {
    term(id, "NAME", person.given().toLowerCase(java.util.Locale.ROOT));
    if (!person.given().equals(person.family())) {
      term(id, "NAME", person.family().toLowerCase(java.util.Locale.ROOT));
    }
    term(id, "EMAIL", person.email());
    term(id, "PHONE", person.phone().substring(1));
  }

  private void term(String id, String kind, String term) throws SQLException {
    insertTerm.setString(1, id);
    insertTerm.setString(2, kind);
    insertTerm.setString(3, term);
    insertTerm.addBatch();
  }

  private void event(String id) throws SQLException {
    insertEvent.setString(1, Person.newId());
    insertEvent.setString(2, "SUBJECT_CREATED");
    insertEvent.setString(3, id);
    insertEvent.setNull(4, Types.VARCHAR);
    insertEvent.setLong(5, 1);
    insertEvent.setLong(6, System.currentTimeMillis());
    insertEvent.setNull(7, Types.BIGINT);
  }

  /** Inserts the audit entry with its subjects and commits. */
  private void trail(String act, List<String> subjects) throws SQLException {
    var id = Person.newId();
    insertAudit.setString(1, id);
    insertAudit.setLong(2, System.currentTimeMillis());
    insertAudit.setString(3, "crm");
    insertAudit.setString(4, "crm");
    insertAudit.setString(5, act);
    insertAudit.setString(6, subjects.size() == 1 ? subjects.get(0) : null);
    insertAudit.setString(7, null);
    insertAudit.setString(8, null);
    insertAudit.setString(9, "REST");
    insertAudit.setString(10, "DONE");
    insertAudit.setString(11, "127.0.0.1");
    insertAudit.setInt(12, subjects.size());
    insertAudit.setString(13, account);
    insertAudit.setString(14, stamp);
    insertAudit.executeUpdate();
    if (subjects.size() > 1) {
      for (var subject : subjects) {
        insertAuditSubject.setString(1, subject);
        insertAuditSubject.setString(2, id);
        insertAuditSubject.addBatch();
      }
      insertAuditSubject.executeBatch();
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
