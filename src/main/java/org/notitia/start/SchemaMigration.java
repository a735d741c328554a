package org.notitia.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.notitia.platform.persistence.DatabaseKind;

/** The database's tables, brought up to this build. */
@ApplicationScoped
public class SchemaMigration {
  @Resource(lookup = "jdbc/notitia")
  DataSource database;

  /** Migrates, or says what is in the way. */
  void bringUp() {
    try {
      migrate(database, DatabaseKind.configured());
    } catch (FlywayException failed) {
      throw new StartupFailure(
          "the database can't be brought up to this build: " + line(failed.getMessage()), failed);
    }
  }

  /** Brings the tables of a database up to this build. */
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

  private static String line(String message) {
    return message.replaceFirst("Need more flexibility[^$]*", "").strip().replaceAll("\\s+", " ");
  }
}
