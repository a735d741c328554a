package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notitia.support.Client.Answer;
import org.notitia.support.ConcurrentCalls;
import org.notitia.support.Server;
import org.notitia.support.StoppedDatabase;
import org.notitia.support.TestDatabase;

/**
 * A customer number that somebody else has written and not committed: a registration with the same
 * number must wait for it, no other registration may.
 */
class LockedCustomerNumberIT {
  private static final String NUMBER = "locked";
  private static final Duration LOCKED_FOR = Duration.ofSeconds(10);
  private static final Duration ALLOWED = Duration.ofSeconds(2);
  private static final int OTHERS = 16;

  private final Map<String, String> settings = new HashMap<>(TestDatabase.createEmpty());
  private final ExecutorService background = Executors.newCachedThreadPool();
  private Server server;

  /** An answer and how long it took. */
  private record Timed(Answer answer, Duration time) {
    static Timed of(Callable<Answer> call) throws Exception {
      var began = System.nanoTime();
      var answer = call.call();
      return new Timed(answer, Duration.ofNanos(System.nanoTime() - began));
    }
  }

  @BeforeEach
  void start() throws Exception {
    var database = Map.copyOf(settings);
    settings.put("notitia.demo", "true");
    server = Server.start(Server.newHome(), settings);
    if (!TestDatabase.servesSeveralServers()) {
      server.close();
      pauseInserts(StoppedDatabase.open(server, database));
      server = Server.start(server.home, settings);
    }
    for (var i = 0; i < OTHERS; i++) {
      register("before-" + i);
    }
  }

  @AfterEach
  void stop() {
    background.shutdown();
    server.close();
  }

  private Answer register(String number) throws Exception {
    var body =
        "{\"name\": \"Host Ile\", \"username\": \"%s\", \"customerNumber\": \"%s\"}"
            .formatted(number, number);
    return server.client().post("crm", "/api/v1/subjects", body);
  }

  /**
   * An embedded database has no other sessions than the server's: there a trigger keeps the
   * transaction open that inserts the number.
   */
  private static void pauseInserts(StoppedDatabase database) throws SQLException {
    try (database;
        var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "create procedure pause(in milliseconds bigint) parameter style java language java no sql"
              + " external name 'java.lang.Thread.sleep'");
      statement.execute(
          ("create trigger pause_insert after insert on data_subject referencing new as inserted"
                  + " for each row when (inserted.customer_number = '%s') call pause(%d)")
              .formatted(NUMBER, LOCKED_FOR.toMillis()));
      connection.commit();
    }
  }

  /** Writes the number without a commit for ten seconds, from a session outside of the server. */
  private Void lockOutside() throws Exception {
    try (var connection = StoppedDatabase.open(server, settings).connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update data_subject set customer_number = '%s' where customer_number = 'before-0'"
              .formatted(NUMBER));
      TimeUnit.MILLISECONDS.sleep(LOCKED_FOR.toMillis());
      connection.rollback();
    }
    return null;
  }

  @Test
  void a_registration_with_another_number_does_not_wait_for_the_lock() throws Exception {
    Future<?> lock =
        background.submit(
            TestDatabase.servesSeveralServers() ? this::lockOutside : () -> register(NUMBER));
    TimeUnit.SECONDS.sleep(1);
    var waiting = background.submit(() -> Timed.of(() -> register(NUMBER)));
    TimeUnit.SECONDS.sleep(1);

    var others = new ArrayList<Timed>();
    var calls = new ArrayList<Callable<Answer>>();
    for (var i = 0; i < OTHERS; i++) {
      var number = "other-" + i;
      calls.add(
          () -> {
            var timed = Timed.of(() -> register(number));
            synchronized (others) {
              others.add(timed);
            }
            return timed.answer();
          });
    }
    ConcurrentCalls.answers(calls);

    assertThat(lock.isDone()).isFalse();
    assertThat(waiting.isDone()).isFalse();
    assertThat(others).hasSize(OTHERS);
    assertThat(others).allSatisfy(one -> assertThat(one.answer().status()).isEqualTo(201));
    assertThat(others).allSatisfy(one -> assertThat(one.time()).isLessThan(ALLOWED));
    lock.get();
    assertThat(waiting.get().answer().status())
        .isEqualTo(TestDatabase.servesSeveralServers() ? 201 : 409);
    assertThat(waiting.get().time()).isGreaterThan(Duration.ofSeconds(5));
  }
}
