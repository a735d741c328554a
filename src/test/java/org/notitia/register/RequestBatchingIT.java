package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.platform.Ids;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.ConcurrentCalls;
import org.notitia.support.RunningServer;

/**
 * Concurrent callers, whose reads and permission checks the server answers in batches: each gets
 * the answer that it would get alone.
 */
@ExtendWith(RunningServer.class)
class RequestBatchingIT {
  private static final String SUBJECTS = "/api/v1/subjects/";
  private static final String MAY_PROCESS = "/permissions?purpose=electronic-marketing&channel=";
  private static final int CALLERS = 24;
  private static final int ROUNDS = 15;

  /** A call, and the answer to a caller without company. */
  private record Known(Callable<Answer> call, int status, String text) {
    static Known of(Callable<Answer> call) throws Exception {
      var answer = call.call();
      return new Known(call, answer.status(), lasting(answer));
    }

    /** The text of the answer without the time of a decision, which differs from call to call. */
    private static String lasting(Answer answer) {
      return answer.text().replaceAll("\"decidedAt\":\"[^\"]*\"", "");
    }

    void assertSame(Answer answer) {
      assertThat(answer.status()).isEqualTo(status);
      assertThat(lasting(answer)).isEqualTo(text);
    }
  }

  private final Client client;
  private final String run = Ids.next();

  RequestBatchingIT(Client client) {
    this.client = client;
  }

  private Answer register(String user, String name, String customerNumber) throws Exception {
    var body =
        "{\"name\": \"%s\", \"username\": \"%s\", \"customerNumber\": \"%s\"}"
            .formatted(name, name + run, customerNumber);
    return client.post(user, "/api/v1/subjects", body);
  }

  private Answer readFor(String purpose, String id) throws Exception {
    return client.send(
        "crm", "GET", SUBJECTS + id, BodyPublishers.noBody(), "Notitia-Purpose", purpose);
  }

  private Answer soap(String user, String id) throws Exception {
    return client.soap(
        user,
        "/soap/v1/register",
        "<r:getSubject xmlns:r='urn:notitia:register:v1'><r:id>%s</r:id></r:getSubject>"
            .formatted(id));
  }

  private List<String> accesses(String id) throws Exception {
    var rows = client.get("auditor", SUBJECTS + id + "/accesses?limit=500").json().path("items");
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.path("account").asText() + " " + row.path("act").asText())
        .toList();
  }

  @Test
  void concurrent_readers_each_get_their_own_answer_and_audit_entry() throws Exception {
    var theirs = register("crm", "Crm", "a-" + run).id();
    var partners = register("partner", "Partner", "b-" + run).id();
    var good =
        List.of(
            Known.of(() -> client.get("crm", SUBJECTS + theirs)),
            Known.of(() -> client.get("clerk", SUBJECTS + partners)),
            Known.of(() -> client.get("partner", SUBJECTS + partners)),
            Known.of(() -> soap("crm", theirs)),
            Known.of(() -> readFor("accounting", theirs)),
            Known.of(() -> client.get("crm", SUBJECTS + theirs + MAY_PROCESS + "EMAIL")),
            Known.of(() -> client.get("crm", SUBJECTS + theirs + MAY_PROCESS + "SMS")),
            Known.of(() -> client.get("partner", SUBJECTS + partners + MAY_PROCESS + "EMAIL")));
    var bad =
        List.of(
            Known.of(() -> client.get("partner", SUBJECTS + theirs)),
            Known.of(() -> client.get("crm", SUBJECTS + Ids.next())),
            Known.of(() -> client.get("crm", SUBJECTS + "x%00y")),
            Known.of(() -> readFor("electronic-marketing", theirs)),
            Known.of(() -> client.get("partner", SUBJECTS + theirs + MAY_PROCESS + "EMAIL")),
            Known.of(() -> client.get("auditor", SUBJECTS + theirs)));
    assertThat(good).allMatch(known -> known.status() == 200);
    assertThat(bad).noneMatch(known -> known.status() < 400 || known.status() >= 500);

    for (var round = 0; round < ROUNDS; round++) {
      var calls = new ArrayList<Known>();
      for (var i = 0; i < CALLERS; i++) {
        calls.add(i % 6 == round % 6 ? bad.get(i % bad.size()) : good.get(i % good.size()));
      }
      var answers = ConcurrentCalls.answers(calls.stream().map(Known::call).toList());
      for (var i = 0; i < CALLERS; i++) {
        calls.get(i).assertSame(answers.get(i));
      }
    }
    var reads = accesses(partners).stream().filter(row -> row.equals("partner getSubject")).count();
    assertThat(reads).isEqualTo(1 + answeredTo(2));
  }

  /** How often the good call at that place was made. */
  private static long answeredTo(int place) {
    return IntStream.range(0, ROUNDS)
        .mapToLong(
            round ->
                IntStream.range(0, CALLERS)
                    .filter(i -> i % 6 != round % 6 && i % 8 == place)
                    .count())
        .sum();
  }

  @Test
  void of_concurrent_registrations_with_one_customer_number_exactly_one_succeeds()
      throws Exception {
    for (var round = 0; round < ROUNDS / 3; round++) {
      var calls = new ArrayList<Callable<Answer>>();
      for (var i = 0; i < CALLERS; i++) {
        var number = "n-" + round + "-" + (i % 6 == 0 ? 0 : i) + run;
        var name = i == 7 ? "" : "Caller" + i;
        calls.add(() -> register("crm", name, number));
      }
      var answers = ConcurrentCalls.answers(calls);
      var same = IntStream.range(0, CALLERS).filter(i -> i % 6 == 0).mapToObj(answers::get);
      assertThat(same.map(Answer::status))
          .as(() -> answers.stream().map(Answer::text).collect(Collectors.joining("\n")))
          .containsOnlyOnce(201)
          .containsOnly(201, 409);
      for (var i = 0; i < CALLERS; i++) {
        var answer = answers.get(i);
        if (i == 7) {
          assertThat(answer.status()).isEqualTo(422);
        } else if (i % 6 != 0) {
          assertThat(answer.status()).isEqualTo(201);
        }
        if (answer.status() == 201) {
          assertThat(answer.json().path("name").asText()).isEqualTo("Caller" + i);
          assertThat(accesses(answer.id())).containsExactly("crm registerSubject");
        }
      }
    }
  }
}
