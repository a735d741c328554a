package org.notitia.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.login.SigningKeys;
import org.notitia.notice.Notices;
import org.notitia.platform.persistence.DatabaseKind;

/**
 * Starts the application before the first request: checks the settings, migrates the database
 * schema, creates signing keys, publishes the bundled notice, and creates the first account or the
 * demonstration data.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {
  private static final Logger LOGGER = System.getLogger(Start.class.getName());
  private static final Set<Integer> SUPPORTED_JAVA = Set.of(17, 21);

  @Inject SchemaMigration schemaMigration;
  @Inject SigningKeys signingKeys;
  @Inject Notices notices;
  @Inject FirstAccount firstAccount;
  @Inject Demonstration demonstration;
  @Inject StartupProbe startupProbe;
  @Resource ManagedExecutorService executor;

  @Inject
  @ConfigProperty(name = "notitia.demo")
  boolean demo;

  @Inject
  @ConfigProperty(name = "notitia.clock-ahead")
  Duration clockAhead;

  @PostConstruct
  void start() {
    try {
      checkJavaVersion(Runtime.version().feature());
      checkClock(demo, clockAhead);
      schemaMigration.migrate();
      signingKeys.make();
      notices.publishBundled();
      if (demo) {
        demonstration.prepare();
      } else {
        firstAccount.prepare();
      }
      executor.execute(startupProbe);
    } catch (RuntimeException failed) {
      throw StartupFailure.abortStartup(failed);
    }
  }

  static void checkJavaVersion(int java) {
    if (!SUPPORTED_JAVA.contains(java)) {
      throw new StartupFailure("Java 17 or 21 is required; this is Java " + java + ".", null);
    }
  }

  static void checkClock(boolean demo, Duration ahead) {
    if (!demo && !ahead.isZero()) {
      throw new StartupFailure(
          "notitia.clock-ahead is allowed only if notitia.demo is true.", null);
    }
  }

  /**
   * Shuts Derby down. Derby keeps its files locked until then, so a redeployment in the same
   * virtual machine would fail.
   */
  @PreDestroy
  void stop() {
    if (DatabaseKind.configured() != DatabaseKind.DERBY
        || EmbeddedDriver.class.getClassLoader() != Start.class.getClassLoader()) {
      return; // not Derby, or a Derby of the server, which outlives the application
    }
    try {
      DriverManager.getConnection("jdbc:derby:;shutdown=true").close();
    } catch (SQLException closed) {
      LOGGER.log(Level.INFO, "The embedded database is closed ({0}).", closed.getSQLState());
    }
  }
}
