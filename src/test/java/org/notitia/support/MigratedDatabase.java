package org.notitia.support;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.notitia.platform.persistence.DatabaseKind;
import org.notitia.start.SchemaMigration;
import org.notitia.subject.PersonalDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty, migrated database without a server, and beans that work on it. */
public final class MigratedDatabase implements AutoCloseable {
  private final DataSource database;
  private final EntityManagerFactory factory;
  private final EntityManager em;
  private final Map<Class<?>, Object> beans = new HashMap<>();

  /** In the place of the server's check of its data source, which there is none of here. */
  @SuppressWarnings("removal")
  public static class Unchecked implements SessionCustomizer {
    @Override
    public void customize(Session session) {}
  }

  private MigratedDatabase(DataSource database) {
    this.database = database;
    this.factory =
        Persistence.createEntityManagerFactory(
            "notitia",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", database,
                "jakarta.persistence.jtaDataSource", "",
                "eclipselink.session.customizer", Unchecked.class.getName(),
                "eclipselink.weaving", "false",
                "eclipselink.transaction.join-existing", "false"));
    this.em = factory.createEntityManager();
    beans.put(EntityManager.class, em);
    beans.put(Clock.class, Clock.systemUTC());
    beans.put(
        Event.class,
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (event, method, arguments) -> null)); // nobody observes
  }

  public static MigratedDatabase create() {
    var settings = TestDatabase.createEmpty();
    var database = settings.isEmpty() ? derby() : postgres(settings);
    SchemaMigration.migrate(
        database, settings.isEmpty() ? DatabaseKind.DERBY : DatabaseKind.POSTGRESQL);
    return new MigratedDatabase(database);
  }

  private static DataSource derby() {
    System.getProperties().putIfAbsent("derby.stream.error.file", "target/derby.log");
    var database = new EmbeddedDataSource();
    database.setDatabaseName("memory:migrated" + System.nanoTime());
    database.setCreateDatabase("create");
    database.setUser("notitia");
    database.setPassword("notitia");
    return database;
  }

  private static DataSource postgres(Map<String, String> settings) {
    var database = new PGSimpleDataSource();
    database.setServerNames(new String[] {settings.get("notitia.db.server")});
    database.setPortNumbers(new int[] {Integer.parseInt(settings.get("notitia.db.port"))});
    database.setDatabaseName(settings.get("notitia.db.name"));
    database.setUser(settings.get("notitia.db.user"));
    database.setPassword(settings.get("notitia.db.password"));
    return database;
  }

  public Connection connect() throws SQLException {
    return database.getConnection();
  }

  /** Every feature's source of personal data, found as CDI finds them. */
  public List<PersonalDataSource> sources() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("org.notitia").stream()
            .filter(one -> one.isAssignableTo(PersonalDataSource.class) && !one.isInterface())
            .map(one -> (PersonalDataSource) bean(one.reflect()))
            .toList();
  }

  /** Does the work in one transaction. */
  public void inTransaction(Runnable work) {
    em.getTransaction().begin();
    work.run();
    em.getTransaction().commit();
    em.clear();
  }

  /** The bean of that type, with what it injects. */
  public <T> T bean(Class<T> type) {
    var known = beans.get(type);
    if (known == null) {
      try {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        known = constructor.newInstance();
        beans.put(type, known);
        for (var field : type.getDeclaredFields()) {
          if (field.isAnnotationPresent(Inject.class)
              || field.isAnnotationPresent(PersistenceContext.class)) {
            inject(known, field);
          }
        }
      } catch (ReflectiveOperationException failed) {
        throw new IllegalStateException(type.getName(), failed);
      }
    }
    return type.cast(known);
  }

  private void inject(Object bean, Field field) throws IllegalAccessException {
    field.setAccessible(true);
    field.set(bean, bean(field.getType()));
  }

  @Override
  public void close() {
    factory.close();
  }
}
