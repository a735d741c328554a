package org.notitia.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The database's tables, brought up to this build. */
@ApplicationScoped
public class Schema {
  private static final String IN_USE = "XSDB6";

  @Resource(lookup = "java:app/jdbc/notitia")
  DataSource database;

  @Inject
  @ConfigProperty(name = "notitia.db.class")
  String driver;

  @Inject
  @ConfigProperty(name = "notitia.db.name")
  String name;

  boolean isEmbedded() {
    return driver.contains("derby");
  }

  /** Connects and migrates, or says what is in the way. */
  void bringUp() {
    if (isEmbedded()) {
      settle();
    }
    try (var connection = database.getConnection()) {
      connection.getMetaData();
    } catch (SQLException failed) {
      throw new Unstartable(reason(failed), failed);
    }
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(database)
          .locations("classpath:db/migration")
          .placeholders(Map.of("binary", isEmbedded() ? "" : "collate \"C\""))
          .load()
          .migrate();
    } catch (FlywayException failed) {
      throw new Unstartable(
          "the database can't be brought up to this build: " + failed.getMessage().strip(), failed);
    }
  }

  /** What Derby reads once, when its engine boots; a setting of the virtual machine's own goes before. */
  private void settle() {
    var settings =
        Map.of(
            "derby.stream.error.file", name.replaceFirst(";.*", "") + ".log",
            "derby.storage.pageCacheSize", "4000",
            "derby.locks.waitTimeout", "20");
    settings.forEach((key, value) -> System.getProperties().putIfAbsent(key, value));
  }

  private String reason(SQLException failed) {
    for (Throwable cause = failed; cause != null; cause = next(cause)) {
      if (cause instanceof SQLException sql && IN_USE.equals(sql.getSQLState())
          || String.valueOf(cause.getMessage()).contains("XSDB6")) {
        return "its database " + name.replaceFirst(";.*", "") + " is in use by another running server.";
      }
    }
    return "the database " + name.replaceFirst(";.*", "") + " can't be reached: " + deepest(failed);
  }

  private static Throwable next(Throwable cause) {
    return cause instanceof SQLException sql && sql.getNextException() != null
        ? sql.getNextException()
        : cause.getCause();
  }

  private static String deepest(Throwable failed) {
    var cause = failed;
    while (next(cause) != null) {
      cause = next(cause);
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
