package org.notitia.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.notitia.platform.persistence.DatabaseKind;

/**
 * Connects to the database before EclipseLink does and reports in one line why that fails.
 *
 * <p>EclipseLink connects before any bean exists, and would log a failure as a stack trace of 120
 * lines. It calls this class just before it connects (see persistence.xml).
 */
@SuppressWarnings("removal") // its replacement is not in the EclipseLink of Payara Server 6.2025.9
public class DatabaseCheck implements SessionCustomizer {
  private static final String DERBY_IN_USE = "XSDB6";

  @Override
  public void customize(Session session) {
    var databaseName =
        ConfigProvider.getConfig()
            .getValue("notitia.db.name", String.class)
            .replaceFirst(";.*", "");
    if (DatabaseKind.configured() == DatabaseKind.DERBY) {
      configureDerby(Path.of(databaseName).toAbsolutePath());
    }
    var connector = (JNDIConnector) session.getLogin().getConnector();
    try (var connection = connector.getDataSource().getConnection()) {
      connection.getMetaData();
    } catch (SQLException failed) {
      throw StartupFailure.abortStartup(new StartupFailure(reason(databaseName, failed), failed));
    }
  }

  /**
   * Creates the database directory and sets the system properties that Derby reads once, when its
   * engine boots. Properties that are already set take precedence.
   */
  private static void configureDerby(Path directory) {
    try {
      Files.createDirectories(directory.getParent());
    } catch (IOException failed) {
      throw StartupFailure.abortStartup(
          new StartupFailure(
              "the directory " + directory.getParent() + " cannot be created.", failed));
    }
    var settings =
        Map.of(
            "derby.stream.error.file", directory + ".log",
            "derby.storage.pageCacheSize", "4000",
            "derby.locks.waitTimeout", "20");
    settings.forEach((key, value) -> System.getProperties().putIfAbsent(key, value));
  }

  private static String reason(String name, SQLException failed) {
    Throwable deepest = failed;
    for (Throwable cause = failed; cause != null; cause = nextCause(cause)) {
      if (cause instanceof SQLException sql && DERBY_IN_USE.equals(sql.getSQLState())) {
        return "its database " + name + " is in use by another running server.";
      }
      deepest = cause;
    }
    return "the database " + name + " cannot be reached: " + deepest.getMessage();
  }

  private static Throwable nextCause(Throwable cause) {
    return cause instanceof SQLException sql && sql.getNextException() != null
        ? sql.getNextException()
        : cause.getCause();
  }
}
