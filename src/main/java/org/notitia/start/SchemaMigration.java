package org.notitia.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.notitia.platform.persistence.DatabaseKind;

/** Migrates the database schema to the version of this build. */
@ApplicationScoped
public class SchemaMigration {
  @Resource(lookup = "jdbc/notitia")
  DataSource database;

  /**
   * Runs the migrations.
   *
   * @throws StartupFailure if a migration fails; the message is one line
   */
  void migrate() {
    try {
      migrate(database, DatabaseKind.configured());
    } catch (FlywayException failed) {
      throw new StartupFailure(
          "the database schema cannot be migrated to this version: "
              + singleLine(failed.getMessage()),
          failed);
    }
  }

  /** Runs the migrations on a database of that kind. */
  public static void migrate(DataSource database, DatabaseKind kind) {
    Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .placeholders(
            kind == DatabaseKind.DERBY
                ? Map.of("binary", "", "bytes", "blob")
                : Map.of("binary", "collate \"C\"", "bytes", "bytea"))
        .load()
        .migrate();
  }

  private static String singleLine(String message) {
    return message.replaceFirst("Need more flexibility[^$]*", "").strip().replaceAll("\\s+", " ");
  }
}
