package org.notitia.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The database of this test run: Derby, or an embedded PostgreSQL that runs as long as the tests.
 */
public final class TestDatabase {
  private static final boolean POSTGRESQL =
      "postgresql".equals(System.getProperty("notitia.test.database"));
  private static int count;
  private static EmbeddedPostgres postgres;

  private TestDatabase() {}

  /** Whether several servers can share one database. */
  public static boolean servesSeveralServers() {
    return POSTGRESQL;
  }

  /**
   * Creates an empty database and returns the settings of a server for it; Derby needs none, its
   * database is in the home of the server.
   */
  public static synchronized Map<String, String> createEmpty() {
    if (!POSTGRESQL) {
      return Map.of();
    }
    var name = "register" + ++count;
    try (var connection = postgres().getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (java.sql.SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return Map.of(
        "notitia.db.class", "org.postgresql.ds.PGSimpleDataSource",
        "notitia.db.server", "127.0.0.1",
        "notitia.db.port", Integer.toString(postgres().getPort()),
        "notitia.db.name", name,
        "notitia.db.user", "postgres",
        "notitia.db.password", "postgres");
  }

  private static EmbeddedPostgres postgres() {
    if (postgres == null) {
      try {
        postgres = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return postgres;
  }

  private static void stop() {
    try {
      postgres.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
