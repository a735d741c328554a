package org.notitia.retention;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notitia.support.Client;
import org.notitia.support.Server;
import org.notitia.support.StoppedDatabase;
import org.notitia.support.TestDatabase;

/** A server that can be restarted with its clock ahead, and its database while it is stopped. */
public final class AgedServer {
  public static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private final Path home = Server.newHome();
  private final Map<String, String> database = TestDatabase.createEmpty();
  private Server last;

  AgedServer() throws IOException {}

  /** Starts the server with its clock ahead by that many days. */
  Server startDaysAhead(long days) throws Exception {
    var settings = new HashMap<>(database);
    settings.put("notitia.demo", "true");
    settings.put("notitia.clock-ahead", "PT" + days * 24 + "H");
    last = Server.start(home, settings);
    return last;
  }

  /** Work on the database of the stopped server. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  <T> T onStoppedDatabase(Work<T> work) throws SQLException {
    try (var register = StoppedDatabase.open(last, database);
        var connection = register.connect()) {
      var result = work.on(connection);
      connection.commit();
      return result;
    }
  }

  /** Returns the rows of a query, each with its columns separated by blanks. */
  List<String> query(String query) throws SQLException {
    return onStoppedDatabase(
        connection -> {
          try (var statement = connection.createStatement();
              var read = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (read.next()) {
              var row = new ArrayList<String>();
              for (var i = 1; i <= read.getMetaData().getColumnCount(); i++) {
                row.add(read.getString(i));
              }
              rows.add(String.join(" ", row));
            }
            return rows;
          }
        });
  }

  /**
   * Registers a person whose relationship ended on that day, or has not ended (null); returns the
   * id.
   */
  public static String registerPerson(Client client, String mark, LocalDate ended)
      throws Exception {
    var made =
        client.post(
            "clerk",
            "/api/v1/subjects",
            """
            {"name": "Aged Example", "username": "%s", "customerNumber": "%s", "source": "SUBJECT",
             "emails": ["%s@example.org"], "address": {"street": "Example Way 1", "city": "Turku"}%s}"""
                .formatted(
                    mark,
                    mark,
                    mark,
                    ended == null
                        ? ""
                        : ", \"relationshipBegan\": \"2010-01-01\", \"relationshipEnded\": \"%s\""
                            .formatted(ended)));
    if (made.status() != 201) {
      throw new AssertionError(made.text());
    }
    return made.id();
  }

  /** Records an order of that day; returns the id. */
  public static String recordOrder(Client client, String person, LocalDate day) throws Exception {
    var made =
        client.post(
            "crm",
            "/api/v1/subjects/" + person + "/entries",
            """
            {"category": "order", "source": "SUBJECT", "occurredAt": "%sT12:00:00Z",
             "values": {"number": "SO-secret", "date": "%s", "product": "529", "quantity": 2}}"""
                .formatted(day, day));
    if (made.status() != 201) {
      throw new AssertionError(made.text());
    }
    return made.id();
  }
}
