package org.notitia.publication;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.notitia.support.Waiting;

/**
 * A material change for many persons, with the server killed in the middle: how many messages each
 * of them got. {@code -Dnotitia.test.persons=10000} says how many persons.
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
  private final Map<String, String> database = TestDatabase.empty();
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

  /** Publishes, kills in the middle of the mails, and stops when all have left by another. */
  private void kill_in_the_middle(Callable<Integer> left, Callable<Server> another)
      throws Exception {
    try (var server = Server.start(home, settings)) {
      var client = server.client();
      Upload.of(client, MAPPING, file()).isFinished();
      assertThat(left.call()).isZero();
      NoticeDraft.of(client, notice -> NoticeDraft.add(notice, "crash")).inForce();
      Waiting.is(left, count -> count > PERSONS / 3);
      server.kill();
    }
    var atTheKill = left.call();
    assertThat(atTheKill).isLessThan(PERSONS);
    Server last;
    try (var server = another.call()) {
      last = server;
      Waiting.is(left, count -> count > PERSONS);
      var queued = "/api/v1/messages?limit=1&state=QUEUED";
      Waiting.is(
          () -> server.client().get("officer", queued).json().path("items").size(),
          items -> items == 0);
    }
    try (var register = StoppedDatabase.of(last, database);
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

  /** A node that has sent from the beginning, where two can be; or the killed one again. */
  private Callable<Server> successor() throws Exception {
    if (!TestDatabase.isShared()) {
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
    settings.put("notitia.clock-ahead", "PT3M"); // leases are over, and late persons are looked for
    return Server.start(home, settings);
  }

  /** How many persons of ours got how many messages. */
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
  void into_the_folder_each_gets_exactly_one() throws Exception {
    var folder = home.resolve("data/mail");
    kill_in_the_middle(
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
  void by_a_mail_server_each_gets_one_and_at_most_one_message_comes_again_under_its_id()
      throws Exception {
    try (var mails = MailServer.secure()) {
      settings.putAll(mails.settings());
      kill_in_the_middle(() -> mails.taken().size(), successor());
      var histogram = histogram(mails.taken());
      assertThat(histogram.keySet()).isSubsetOf(1, 2);
      assertThat(histogram.getOrDefault(2, 0)).isLessThanOrEqualTo(1);
      for (var got : mails.taken().values()) {
        var ids = new HashSet<String>();
        got.forEach(mail -> ids.add(match(ID, mail)));
        assertThat(ids).hasSize(1);
      }
    }
  }
}
