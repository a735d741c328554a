package org.notitia.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.notitia.support.MailServer;
import org.notitia.support.Server;
import org.notitia.support.StoppedDatabase;
import org.notitia.support.TestDatabase;
import org.notitia.support.Upload;

/**
 * A material change for many persons while the server is killed: counts the mails that each person
 * gets. {@code -Dnotitia.test.persons=10000} sets the number of persons.
 */
class AnnouncementCrashIT {
  private static final int PERSONS = Integer.getInteger("notitia.test.persons", 2_000);
  private static final Pattern TO = Pattern.compile("(?m)^To: (\\S+)\\r?$");
  private static final Pattern ID = Pattern.compile("(?m)^Message-ID: <(\\S+)>\\r?$");
  private static final String MAPPING =
      """
      {"target": "subjects", "key": "customerNumber",
       "columns": {"Number": "customerNumber", "Name": "name", "Mail": "emails"}}""";

  private final Path home = Server.newHome();
  private final Map<String, String> database = TestDatabase.createEmpty();
  private final Map<String, String> settings = new HashMap<>(database);
  private Server other;

  AnnouncementCrashIT() throws IOException {
    settings.put("notitia.demo", "true");
  }

  private static byte[] file() {
    var file = new StringBuilder("Number,Name,Mail\n");
    for (var i = 0; i < PERSONS; i++) {
      file.append("M-%d,Row Example,m%d@mail.example\n".formatted(i, i));
    }
    return file.toString().getBytes();
  }

  /**
   * Publishes a change, kills the server while it sends mails, and waits until another server has
   * sent the rest.
   */
  private void kill_while_mails_are_sent(Callable<Integer> left, Callable<Server> another)
      throws Exception {
    try (var server = Server.start(home, settings)) {
      var client = server.client();
      Upload.start(client, MAPPING, file()).awaitFinished();
      assertThat(left.call()).isZero();
      NoticeDraft.create(client, notice -> NoticeDraft.addCategory(notice, "crash"))
          .publishAndAwait();
      await().until(left, count -> count > PERSONS / 3);
      server.kill();
    }
    var atTheKill = left.call();
    assertThat(atTheKill).isLessThan(PERSONS);
    Server last;
    try (var server = another.call()) {
      last = server;
      await().until(left, count -> count > PERSONS);
      var queued = "/api/v1/messages?limit=1&state=QUEUED";
      await()
          .until(
              () -> server.client().get("officer", queued).json().path("items").size(),
              items -> items == 0);
    }
    try (var register = StoppedDatabase.open(last, database);
        var connection = register.connect();
        var statement = connection.createStatement()) {
      try (var rows =
          statement.executeQuery("select state, count(*) from announcement group by state")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isIn("DONE", "SECOND_PASS");
        assertThat(rows.next()).isFalse();
      }
      try (var rows =
          statement.executeQuery("select state, count(*) from message group by state")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("SENT");
        assertThat(rows.next()).isFalse();
      }
      connection.rollback();
    }
    System.out.println("At the kill " + atTheKill + " messages had left.");
  }

  /**
   * Returns a second node that runs from the beginning, or the restarted first one where the
   * database serves only one server.
   */
  private Callable<Server> successor() throws Exception {
    if (!TestDatabase.servesSeveralServers()) {
      return this::started_again;
    }
    other = Server.start(Server.newHome(), settings);
    return () -> other;
  }

  @AfterEach
  void stop() {
    if (other != null) {
      other.close();
    }
  }

  private Server started_again() throws Exception {
    settings.put("notitia.clock-ahead", "PT3M"); // leases have expired and the second pass begins
    return Server.start(home, settings);
  }

  /** Counts persons by the number of mails that they got. */
  private static Map<Integer, Integer> histogram(Map<String, List<String>> byAddress) {
    var histogram = new TreeMap<Integer, Integer>();
    for (var i = 0; i < PERSONS; i++) {
      var got = byAddress.getOrDefault("m" + i + "@mail.example", List.of()).size();
      histogram.merge(got, 1, Integer::sum);
    }
    System.out.println("Persons by messages got: " + histogram);
    return histogram;
  }

  private static String match(Pattern pattern, String mail) {
    var found = pattern.matcher(mail);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void each_person_gets_exactly_one_mail_in_the_folder() throws Exception {
    var folder = home.resolve("data/mail");
    kill_while_mails_are_sent(
        () -> {
          if (!Files.exists(folder)) {
            return 0;
          }
          try (var files = Files.newDirectoryStream(folder, "*.eml")) {
            var count = 0;
            for (var ignored : files) {
              count++;
            }
            return count;
          }
        },
        this::started_again);
    var byAddress = new HashMap<String, List<String>>();
    try (var files = Files.newDirectoryStream(folder, "*.eml")) {
      for (var file : files) {
        var mail = Files.readString(file);
        byAddress
            .computeIfAbsent(match(TO, mail), address -> new ArrayList<>())
            .add(match(ID, mail));
      }
    }
    assertThat(histogram(byAddress)).isEqualTo(Map.of(1, PERSONS));
  }

  @Test
  void each_person_gets_one_mail_by_smtp_and_at_most_one_is_repeated_with_the_same_id()
      throws Exception {
    try (var mails = MailServer.secure()) {
      settings.putAll(mails.settings());
      kill_while_mails_are_sent(() -> mails.received().size(), successor());
      var histogram = histogram(mails.received());
      assertThat(histogram.keySet()).isSubsetOf(1, 2);
      assertThat(histogram.getOrDefault(2, 0)).isLessThanOrEqualTo(1);
      for (var got : mails.received().values()) {
        var ids = new HashSet<String>();
        got.forEach(mail -> ids.add(match(ID, mail)));
        assertThat(ids).hasSize(1);
      }
    }
  }
}
