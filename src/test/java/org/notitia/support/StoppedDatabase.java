package org.notitia.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A stopped server's database, opened here. */
public record StoppedDatabase(DataSource database, boolean embedded) implements AutoCloseable {

  public static StoppedDatabase of(Server server, Map<String, String> settings)
      throws SQLException {
    return settings.isEmpty() ? derby(server) : postgres(settings);
  }

  private static StoppedDatabase derby(Server server) {
    var database = new EmbeddedDataSource();
    database.setDatabaseName(server.home.resolve("data/register").toString());
    database.setUser("notitia");
    database.setPassword("notitia");
    // as the server sets them
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

  /** A connection as the server's pool gives them. */
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
        // is how Derby says that it is
      }
    }
  }
}
