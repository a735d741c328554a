package org.notitia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.Upload;

/** Sends calls with marked values and collects everything that must not contain a mark. */
final class MarkedCalls {
  /** Texts that must not contain a mark: headers, page cursors, problems. */
  final List<String> observed = new ArrayList<>();

  /** The calls that got an unexpected status. */
  final List<String> unexpected = new ArrayList<>();

  private final Map<String, String> ids = new HashMap<>();
  private final Client client;

  MarkedCalls(Client client) {
    this.client = client;
  }

  /** Sends one line of calls.txt. */
  void run(String line) throws Exception {
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
    observe(answer);
  }

  private Answer rest(String user, String method, String path, String body) throws Exception {
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

  private long version(String user, String path) throws Exception {
    return client.get(user, path).json().path("version").asLong();
  }

  /** Collects what must not contain a mark: headers, page cursors and problems. */
  private void observe(Answer answer) throws IOException {
    observed.add(answer.response().headers().map().toString());
    if (answer.status() >= 400) {
      observed.add(answer.text());
    } else if (answer.text().startsWith("{")) {
      observed.add(answer.json().path("next").asText());
    }
  }

  /** Imports a file with rejected rows, and files that are refused. */
  void runImports() throws Exception {
    var upload = new Upload(client, ids.get("import"));
    upload.sendContent(
        """
        Number,Name,Mail,Born,Sex,Left
        Zzmarker-9,Zzmarker Row,Zzmarker@example.org,1/2/1980,F,Zzmarker
        Zzmarker-10,Zzmarker Row,Zzmarker,1/2/1980,F,Zzmarker
        Zzmarker-11,Zzmarker Row,,Zzmarker,F,Zzmarker
        Zzmarker-12,Zzmarker Row,,,Zzmarker,Zzmarker
        Zzmarker-13,Zzmarker 4111111111111111,,,F,Zzmarker
        Zzmarker-14,Zzmarker"""
            .getBytes(StandardCharsets.UTF_8));
    assertThat(upload.awaitFinished().path("rejected").asInt()).isEqualTo(5);
    observe(client.get("crm", upload.path() + "/rejections"));
    observed.add(upload.rejections().toString());
    observe(
        Upload.create(client, Upload.PERSON_MAPPING)
            .sendContent("Zzmarkerñ".getBytes(StandardCharsets.UTF_16)));
    observed.add(Upload.start(client, "Zzmarker,Zzmarker\n").awaitEnd().path("failure").asText());
  }

  /** Sends invalid logins. */
  void failLogins() throws Exception {
    for (var login :
        List.of(Client.basic("Zzmarker", "Zzmarker"), "Bearer Zzmarker", "Basic Zzmarker")) {
      var none = BodyPublishers.noBody();
      var path = "/api/v1/whoami";
      observe(client.send(null, "GET", path, none, "Authorization", login));
    }
  }
}
