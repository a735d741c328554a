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

/** Runs once before the first call is served. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {
  private static final Logger LOGGER = System.getLogger(Start.class.getName());
  private static final Set<Integer> JAVA = Set.of(17, 21);

  @Inject SchemaMigration schema;
  @Inject SigningKeys keys;
  @Inject Notices notices;
  @Inject FirstAccount firstAccount;
  @Inject Demonstration demonstration;
  @Inject StartupProbe greeting;
  @Resource ManagedExecutorService threads;

  @Inject
  @ConfigProperty(name = "notitia.demo")
  boolean demo;

  @Inject
  @ConfigProperty(name = "notitia.clock-ahead")
  Duration ahead;

  @PostConstruct
  void start() {
    try {
      check(Runtime.version().feature());
      check(demo, ahead);
      schema.bringUp();
      keys.make();
      notices.publishFirst();
      if (demo) {
        demonstration.prepare();
      } else {
        firstAccount.prepare();
      }
      threads.execute(greeting);
    } catch (RuntimeException failed) {
      throw StartupFailure.refuse(failed);
    }
  }

  static void check(int java) {
    if (!JAVA.contains(java)) {
      throw new StartupFailure("Java 17 or 21 is needed, this is Java " + java + ".", null);
    }
  }

  static void check(boolean demo, Duration ahead) {
    if (!demo && !ahead.isZero()) {
      throw new StartupFailure("notitia.clock-ahead is for a demonstration only.", null);
    }
  }

  /**
   * Derby keeps its files locked until told; without this a redeployment in one virtual machine
   * fails.
   */
  @PreDestroy
  void stop() {
    if (DatabaseKind.configured() != DatabaseKind.DERBY
        || EmbeddedDriver.class.getClassLoader() != Start.class.getClassLoader()) {
      return; // another database, or one that belongs to the server and outlives the application
    }
    try {
      DriverManager.getConnection("jdbc:derby:;shutdown=true").close();
    } catch (SQLException closed) {
      LOGGER.log(Level.INFO, "The embedded database is closed ({0}).", closed.getSQLState());
    }
  }
}
