package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.platform.Ids;
import org.notitia.running.AtOnce;
import org.notitia.running.Client;
import org.notitia.running.Client.Answer;
import org.notitia.running.RunningServer;

/** Callers who are answered together get what each would get alone. */
@ExtendWith(RunningServer.class)
class RequestBatchingIT {
  private static final String SUBJECTS = "/api/v1/subjects/";
  private static final String MAY_PROCESS = "/permissions?purpose=electronic-marketing&channel=";
  private static final int CALLERS = 24;
  private static final int ROUNDS = 15;

  /** A call, and what a caller alone gets for it. */
  private record Known(Callable<Answer> call, int status, String text) {
    /** But for the moment and the incident. */
    static Known of(Callable<Answer> call) throws Exception {
      var answer = call.call();
      return new Known(call, answer.status(), lasting(answer));
    }

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
  void readers_of_all_kinds_get_their_own_answers_and_rows_of_the_trail() throws Exception {
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
      var answers = AtOnce.answers(calls.stream().map(Known::call).toList());
      for (var i = 0; i < CALLERS; i++) {
        calls.get(i).assertSame(answers.get(i));
      }
    }
    var reads = accesses(partners).stream().filter(row -> row.equals("partner getSubject")).count();
    assertThat(reads).isEqualTo(1 + answeredTo(2));
  }

  /** How often that good call was made. */
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
  void of_those_who_come_with_the_same_number_one_is_taken_in_and_all_others_are()
      throws Exception {
    for (var round = 0; round < ROUNDS / 3; round++) {
      var calls = new ArrayList<Callable<Answer>>();
      for (var i = 0; i < CALLERS; i++) {
        var number = "n-" + round + "-" + (i % 6 == 0 ? 0 : i) + run;
        var name = i == 7 ? "" : "Caller" + i;
        calls.add(() -> register("crm", name, number));
      }
      var answers = AtOnce.answers(calls);
      var same = IntStream.range(0, CALLERS).filter(i -> i % 6 == 0).mapToObj(answers::get);
      assertThat(same.map(Answer::status)).containsOnlyOnce(201).containsOnly(201, 409);
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
