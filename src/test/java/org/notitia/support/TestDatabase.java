package org.notitia.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The database that this run of the tests is on: Derby, or a real PostgreSQL that lives as long as
 * the run.
 */
public final class TestDatabase {
  private static final boolean POSTGRESQL =
      "postgresql".equals(System.getProperty("notitia.test.database"));
  private static int count;
  private static EmbeddedPostgres postgres;

  private TestDatabase() {}

  /** Whether several servers can work on one. */
  public static boolean isShared() {
    return POSTGRESQL;
  }

  /** Settings for a server on a database of its own, empty; Derby's lies in the server's home. */
  public static synchronized Map<String, String> empty() {
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
