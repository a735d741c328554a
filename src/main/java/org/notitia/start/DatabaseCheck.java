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
 * The first to connect to the database, and the one to say why that fails.
 *
 * <p>EclipseLink connects before any bean is made; a failure there is 120 lines of its trace in the
 * log. It calls this class right before (persistence.xml).
 */
@SuppressWarnings("removal") // its successor is not in the EclipseLink of Payara Server 6.2025.9
public class DatabaseCheck implements SessionCustomizer {
  private static final String IN_USE = "XSDB6";

  @Override
  public void customize(Session session) {
    var name =
        ConfigProvider.getConfig()
            .getValue("notitia.db.name", String.class)
            .replaceFirst(";.*", "");
    if (DatabaseKind.configured() == DatabaseKind.DERBY) {
      settle(Path.of(name).toAbsolutePath());
    }
    var connector = (JNDIConnector) session.getLogin().getConnector();
    try (var connection = connector.getDataSource().getConnection()) {
      connection.getMetaData();
    } catch (SQLException failed) {
      throw StartupFailure.refuse(new StartupFailure(reason(name, failed), failed));
    }
  }

  /**
   * What Derby reads once, when its engine boots; a setting of the virtual machine's own goes
   * before.
   */
  private static void settle(Path directory) {
    try {
      Files.createDirectories(directory.getParent());
    } catch (IOException failed) {
      throw StartupFailure.refuse(
          new StartupFailure("the directory " + directory.getParent() + " can't be made.", failed));
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
    for (Throwable cause = failed; cause != null; cause = next(cause)) {
      if (cause instanceof SQLException sql && IN_USE.equals(sql.getSQLState())) {
        return "its database " + name + " is in use by another running server.";
      }
      deepest = cause;
    }
    return "the database " + name + " can't be reached: " + deepest.getMessage();
  }

  private static Throwable next(Throwable cause) {
    return cause instanceof SQLException sql && sql.getNextException() != null
        ? sql.getNextException()
        : cause.getCause();
  }
}
