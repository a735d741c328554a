package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.notitia.notice.Notices;

/**
 * Moves the days of what is kept already to the notice in force, a batch at a time, in the
 * transaction of its caller. A day is no statement of anybody's: the row keeps its version, and one
 * that was changed meanwhile, and so has its day by the notice in force, is left alone.
 */
@ApplicationScoped
public class ExpiryUpdater {
  private static final String ENTRIES =
      "select e, s.details.relationshipEnded from Entry e join DataSubject s on s.id = e.subjectId"
          + " where e.category in :categories and e.id > :after order by e.id";
  private static final String SUBJECTS =
      "select s from DataSubject s where s.id > :after order by s.id";

  @PersistenceContext EntityManager em;
  @Inject Notices notices;

  /** Moves the next entries of the categories; returns the last one's id, or null at the end. */
  public String moveEntries(List<String> categories, String after, int most) {
    var moved = new ArrayList<Object[]>();
    var read =
        em.createQuery(ENTRIES, Object[].class)
            .setParameter("categories", categories)
            .setParameter("after", after)
            .setMaxResults(most)
            .getResultList();
    for (var row : read) {
      var entry = (Entry) row[0];
      em.detach(entry);
      var before = entry.expiresOn();
      entry.expire(entry.category(notices), (LocalDate) row[1]);
      if (!Objects.equals(before, entry.expiresOn())) {
        moved.add(new Object[] {entry.expiresOn(), entry.id(), entry.version()});
      }
    }
    write("update entry set expires_on = ? where id = ? and version = ?", moved);
    return read.size() < most ? null : ((Entry) read.get(most - 1)[0]).id();
  }

  /** Moves the next persons; returns the last one's id, or null at the end. */
  public String moveSubjects(String after, int most) {
    var moved = new ArrayList<Object[]>();
    var read =
        em.createQuery(SUBJECTS, DataSubject.class)
            .setParameter("after", after)
            .setMaxResults(most)
            .getResultList();
    for (var subject : read) {
      em.detach(subject);
      var before = Arrays.asList(subject.expiresOn(), subject.clearsOn());
      subject.expire(notices.inForce());
      if (!before.equals(Arrays.asList(subject.expiresOn(), subject.clearsOn()))) {
        moved.add(
            new Object[] {
              subject.expiresOn(), subject.clearsOn(), subject.id(), subject.version()
            });
      }
    }
    write(
        "update data_subject set expires_on = ?, clears_on = ? where id = ? and version = ?",
        moved);
    return read.size() < most ? null : read.get(most - 1).id();
  }

  /** Together on the transaction's connection: one by one they take as long as a removal. */
  private void write(String update, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = em.unwrap(Connection.class).prepareStatement(update)) {
      for (var row : rows) {
        for (var i = 0; i < row.length; i++) {
          if (i < row.length - 2) {
            statement.setObject(
                i + 1, row[i] == null ? null : Date.valueOf((LocalDate) row[i]), Types.DATE);
          } else {
            statement.setObject(i + 1, row[i]);
          }
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }
}
