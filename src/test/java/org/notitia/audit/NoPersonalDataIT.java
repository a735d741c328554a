package org.notitia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notitia.running.Client;
import org.notitia.running.Client.Answer;
import org.notitia.running.Database;
import org.notitia.running.Server;
import org.notitia.running.Upload;

/**
 * Runs every kind of call with marked values and looks for the marks where no personal data may be.
 */
class NoPersonalDataIT {
  private static final Path CALLS = Path.of("src/test/resources/marked/calls.txt");
  private static final List<String> MARKS =
      List.of("zzmarker", "7654 3210", "76543210", "4111", "5555");

  private static final Map<String, String> ids = new HashMap<>();
  private static final List<String> unexpected = new ArrayList<>();
  private static final List<String> told = new ArrayList<>();
  private static Server server;
  private static Client client;

  @BeforeAll
  static void run_every_kind_of_call() throws Exception {
    var home = Server.newHome();
    var temporary = Files.createDirectory(home.resolve("tmp"));
    var settings = new HashMap<>(Database.empty());
    settings.put("notitia.demo", "true");
    settings.put("java.io.tmpdir", temporary.toString());
    server = Server.start(home, settings);
    client = server.client();
    for (var line : Files.readAllLines(CALLS)) {
      if (!line.startsWith("#")) {
        call(line);
      }
    }
    imports();
    logins();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void call(String line) throws Exception {
    for (var id : ids.entrySet()) {
      line = line.replace("{" + id.getKey() + "}", id.getValue());
    }
    var words = line.split(" ", 5);
    var user = words[1].equals("nobody") ? null : words[1];
    Answer answer;
    if (words[2].equals("SOAP")) {
      var body = line.substring(line.indexOf('<'));
      var operation = body.replaceFirst("<r:(\\w+)>", "<r:$1 xmlns:r='urn:notitia:register:v1'>");
      answer = client.soap(user, "/soap/v1/register", operation);
    } else {
      answer = rest(user, words[2], "/api/v1" + words[3], words.length > 4 ? words[4] : "");
    }
    if (answer.status() != Integer.parseInt(words[0])) {
      unexpected.add(answer.status() + " for " + line + ": " + answer.text());
    }
    note(answer);
  }

  private static Answer rest(String user, String method, String path, String body)
      throws Exception {
    if (method.equals("PATCH")) {
      var version = body.contains("Late") ? 99 : version(user, path);
      return client.patch(user, path, version, body);
    }
    var answer =
        client.send(
            user, method, path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    if (answer.status() == 201 && method.equals("POST")) {
      var things = path.substring(path.lastIndexOf('/') + 1);
      var name = Map.of("subjects", "person", "entries", "entry", "imports", "import");
      ids.putIfAbsent(name.getOrDefault(things, "account"), answer.id());
    }
    return answer;
  }

  private static long version(String user, String path) throws Exception {
    return client.get(user, path).json().path("version").asLong();
  }

  /** Keeps what must not hold a mark: headers, positions, and what a failure tells. */
  private static void note(Answer answer) throws IOException {
    told.add(answer.response().headers().map().toString());
    if (answer.status() >= 400) {
      told.add(answer.text());
    } else if (answer.text().startsWith("{")) {
      told.add(answer.json().path("next").asText());
    }
  }

  private static void imports() throws Exception {
    var upload = new Upload(client, ids.get("import"));
    upload.send(
        """
        Number,Name,Mail,Born,Sex,Left
        Zzmarker-9,Zzmarker Row,Zzmarker@example.org,1/2/1980,F,Zzmarker
        Zzmarker-10,Zzmarker Row,Zzmarker,1/2/1980,F,Zzmarker
        Zzmarker-11,Zzmarker Row,,Zzmarker,F,Zzmarker
        Zzmarker-12,Zzmarker Row,,,Zzmarker,Zzmarker
        Zzmarker-13,Zzmarker 4111111111111111,,,F,Zzmarker
        Zzmarker-14,Zzmarker"""
            .getBytes(StandardCharsets.UTF_8));
    assertThat(upload.isFinished().path("rejected").asInt()).isEqualTo(5);
    note(client.get("crm", upload.path() + "/rejections"));
    told.add(upload.rejections().toString());
    note(Upload.made(client, Upload.PERSONS).send("Zzmarkerñ".getBytes(StandardCharsets.UTF_16)));
    told.add(Upload.of(client, "Zzmarker,Zzmarker\n").hasEnded().path("failure").asText());
  }

  private static void logins() throws Exception {
    for (var login :
        List.of(Client.basic("Zzmarker", "Zzmarker"), "Bearer Zzmarker", "Basic Zzmarker")) {
      var none = BodyPublishers.noBody();
      var path = "/api/v1/whoami";
      note(client.send(null, "GET", path, none, "Authorization", login));
    }
  }

  private static boolean isMarked(String text) {
    var small = text.toLowerCase(Locale.ROOT);
    return MARKS.stream().anyMatch(small::contains);
  }

  @Test
  void the_calls_come_to_what_they_are_meant_to() {
    assertThat(unexpected).isEmpty();
  }

  @Test
  void no_problem_header_or_rejection_holds_it() {
    assertThat(told).isNotEmpty().noneMatch(NoPersonalDataIT::isMarked);
  }

  @Test
  void no_row_of_the_trail_holds_it() throws Exception {
    var trail = client.get("auditor", "/api/v1/audit?limit=500");
    assertThat(trail.text()).contains("registerSubject", "SOAP", "IMPORT", "REFUSED");
    assertThat(isMarked(trail.text())).isFalse();
  }

  @Test
  void no_file_outside_the_database_holds_it() throws IOException {
    var found = new ArrayList<Path>();
    var looked = 0;
    try (var files = Files.walk(server.home)) {
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (!file.startsWith(server.home.resolve("data/register"))) {
          looked++;
          var bytes = Files.readAllBytes(file);
          if (holdsMark(bytes, StandardCharsets.ISO_8859_1)
              || holdsMark(bytes, StandardCharsets.UTF_16LE)) {
            found.add(file);
          }
        }
      }
    }
    assertThat(looked).isGreaterThan(1);
    assertThat(found).isEmpty();
  }

  private static boolean holdsMark(byte[] bytes, java.nio.charset.Charset charset) {
    return new String(bytes, charset).toLowerCase(Locale.ROOT).contains(MARKS.get(0));
  }
}
