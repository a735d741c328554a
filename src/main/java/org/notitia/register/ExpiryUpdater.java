package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.notitia.notice.Notices;

/**
 * Updates the removal days of existing rows to the notice in force, a batch at a time, in the
 * transaction of its caller. The row keeps its version, because no caller sent the day. A row that
 * was changed in the meantime has its day by the notice in force and is left alone.
 */
@ApplicationScoped
public class ExpiryUpdater {
  private static final String ENTRIES =
      "select new org.notitia.register.ExpiryUpdater.Candidate(e, s.details.relationshipEnded)"
          + " from Entry e join DataSubject s on s.id = e.subjectId"
          + " where e.category in :categories and e.id > :after order by e.id";
  private static final String SUBJECTS =
      "select s from DataSubject s where s.id > :after order by s.id";

  @PersistenceContext EntityManager em;
  @Inject Notices notices;

  /** An entry, and the end of the relationship with its person. */
  public record Candidate(Entry entry, LocalDate relationshipEnded) {}

  /** Fills the parameters of one row of a batch. */
  private interface Binder<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }

  /** Updates the next entries of the categories; returns the last one's id, or null at the end. */
  public String updateEntries(List<String> categories, String after, int most) {
    var read =
        em.createQuery(ENTRIES, Candidate.class)
            .setParameter("categories", categories)
            .setParameter("after", after)
            .setMaxResults(most)
            .getResultList();
    var changed = new ArrayList<Entry>();
    for (var candidate : read) {
      var entry = candidate.entry();
      em.detach(entry);
      var before = entry.expiresOn();
      entry.expire(entry.category(notices), candidate.relationshipEnded());
      if (!Objects.equals(before, entry.expiresOn())) {
        changed.add(entry);
      }
    }
    write(
        "update entry set expires_on = ? where id = ? and version = ?",
        changed,
        (statement, entry) -> {
          statement.setDate(1, date(entry.expiresOn()));
          statement.setString(2, entry.id());
          statement.setLong(3, entry.version());
        });
    return read.size() < most ? null : read.get(most - 1).entry().id();
  }

  /** Updates the next persons; returns the last one's id, or null at the end. */
  public String updateSubjects(String after, int most) {
    var read =
        em.createQuery(SUBJECTS, DataSubject.class)
            .setParameter("after", after)
            .setMaxResults(most)
            .getResultList();
    var changed = new ArrayList<DataSubject>();
    for (var subject : read) {
      em.detach(subject);
      var expiresOn = subject.expiresOn();
      var clearsOn = subject.clearsOn();
      subject.expire(notices.inForce());
      if (!Objects.equals(expiresOn, subject.expiresOn())
          || !Objects.equals(clearsOn, subject.clearsOn())) {
        changed.add(subject);
      }
    }
    write(
        "update data_subject set expires_on = ?, clears_on = ? where id = ? and version = ?",
        changed,
        (statement, subject) -> {
          statement.setDate(1, date(subject.expiresOn()));
          statement.setDate(2, date(subject.clearsOn()));
          statement.setString(3, subject.id());
          statement.setLong(4, subject.version());
        });
    return read.size() < most ? null : read.get(most - 1).id();
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  /**
   * Updates all rows in one JDBC batch on the transaction's connection; single updates are much
   * slower.
   */
  private <T> void write(String update, List<T> rows, Binder<T> binder) {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = em.unwrap(Connection.class).prepareStatement(update)) {
      for (var row : rows) {
        binder.bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }
}
