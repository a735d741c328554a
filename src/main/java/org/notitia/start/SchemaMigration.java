package org.notitia.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The database's tables, brought up to this build. */
@ApplicationScoped
public class SchemaMigration {
  @Resource(lookup = "jdbc/notitia")
  DataSource database;

  @Inject
  @ConfigProperty(name = "notitia.db.class")
  String driver;

  boolean isEmbedded() {
    return driver.contains("derby");
  }

  /** Migrates, or says what is in the way. */
  void bringUp() {
    try {
      migrate(database, isEmbedded());
    } catch (FlywayException failed) {
      throw new StartupFailure(
          "the database can't be brought up to this build: " + line(failed.getMessage()), failed);
    }
  }

  /** Brings the tables of a database up to this build. */
  public static void migrate(DataSource database, boolean embedded) {
    Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .placeholders(
            embedded
                ? Map.of("binary", "", "bytes", "blob")
                : Map.of("binary", "collate \"C\"", "bytes", "bytea"))
        .load()
        .migrate();
  }

  private static String line(String message) {
    return message.replaceFirst("Need more flexibility[^$]*", "").strip().replaceAll("\\s+", " ");
  }
}
