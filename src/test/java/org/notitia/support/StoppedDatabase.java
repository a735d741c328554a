package org.notitia.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a stopped server, opened by the test. */
public record StoppedDatabase(DataSource database, boolean embedded) implements AutoCloseable {

  public static StoppedDatabase open(Server server, Map<String, String> settings)
      throws SQLException {
    return settings.isEmpty() ? derby(server) : postgres(settings);
  }

  private static StoppedDatabase derby(Server server) {
    var database = new EmbeddedDataSource();
    database.setDatabaseName(server.home.resolve("data/register").toString());
    database.setUser("notitia");
    database.setPassword("notitia");
    // the same values as on the server
    System.setProperty("derby.storage.pageCacheSize", "4000");
    System.setProperty("derby.stream.error.file", server.home.resolve("data/floor.log").toString());
    return new StoppedDatabase(database, true);
  }

  private static StoppedDatabase postgres(Map<String, String> settings) {
    var database = new PGSimpleDataSource();
    database.setServerNames(new String[] {settings.get("notitia.db.server")});
    database.setPortNumbers(new int[] {Integer.parseInt(settings.get("notitia.db.port"))});
    database.setDatabaseName(settings.get("notitia.db.name"));
    database.setUser(settings.get("notitia.db.user"));
    database.setPassword(settings.get("notitia.db.password"));
    return new StoppedDatabase(database, false);
  }

  /** Opens a connection with the settings of the server's pool. */
  public Connection connect() throws SQLException {
    var connection = database.getConnection();
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public void close() {
    if (database instanceof EmbeddedDataSource derby) {
      derby.setShutdownDatabase("shutdown");
      try {
        derby.getConnection().close();
      } catch (SQLException closed) {
        // Derby reports a successful shutdown as an exception
      }
    }
  }
}
