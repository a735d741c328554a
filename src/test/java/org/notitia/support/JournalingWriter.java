package org.notitia.support;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.notitia.support.Client.Answer;

/**
 * A writer that records each acknowledged write in a journal, over both protocols, until it is
 * stopped or the server is gone.
 */
public final class JournalingWriter implements Callable<List<JournalingWriter.Write>> {
  private static final String SUBJECTS = "/api/v1/subjects";

  private final Client client;
  private final String mark;
  private final AtomicBoolean stop;
  private final List<Write> journal = new CopyOnWriteArrayList<>();

  /**
   * A write that was sent.
   *
   * @param act the operation id
   * @param mark the username or customer number of the person, or the reference of the entry
   * @param body the body of the request
   * @param id the id in the answer; null if there was no answer
   */
  public record Write(
      String act, String mark, String body, String id, String subjectId, long version) {
    public boolean isAcknowledged() {
      return id != null;
    }

    /** Returns the change event of the write in the form that ChangesIT reads. */
    public String event() {
      return subjectId + " " + (id.equals(subjectId) ? "" : id) + " " + version;
    }
  }

  public JournalingWriter(Client client, String mark, AtomicBoolean stop) {
    this.client = client;
    this.mark = mark;
    this.stop = stop;
  }

  public List<Write> journal() {
    return journal;
  }

  @Override
  public List<Write> call() throws Exception {
    try {
      for (var round = 0; !stop.get(); round++) {
        var name = mark + "-" + round;
        var made = send(new Write("registerSubject", name, subject(name), null, null, 0));
        send(new Write("recordEntry", name, entry(name), null, made, 0));
        send(new Write("putSubject", name + "-n", numbered(name + "-n", "FI"), null, null, 0));
        send(new Write("putSubject", name + "-n", numbered(name + "-n", "SE"), null, null, 0));
        send(new Write("soap", name + "-s", soap(name), null, null, 0));
      }
    } catch (IOException gone) {
      stop.set(true);
    }
    return journal;
  }

  /** Sends a write and records it in the journal, as acknowledged or as unanswered. */
  private String send(Write act) throws Exception {
    try {
      var answer = sendAgain(act);
      if (answer.status() != 200 && answer.status() != 201) {
        throw new IllegalStateException(act.act + " " + answer.status() + ": " + answer.text());
      }
      var done = acknowledged(act, answer);
      journal.add(done);
      return done.subjectId;
    } catch (IOException gone) {
      journal.add(act);
      throw gone;
    }
  }

  /** Sends the same request again. */
  public Answer sendAgain(Write act) throws Exception {
    return switch (act.act) {
      case "registerSubject" ->
          client.post("crm", SUBJECTS, act.body, "Idempotency-Key", "key-" + act.mark);
      case "recordEntry" ->
          client.post("crm", SUBJECTS + "/" + act.subjectId + "/entries", act.body);
      case "putSubject" ->
          client.put("crm", SUBJECTS + "/by-customer-number/" + act.mark, act.body);
      default -> client.soap("partner", "/soap/v1/register", act.body);
    };
  }

  private static Write acknowledged(Write act, Answer answer) throws IOException {
    if (act.act.equals("soap")) {
      var id = answer.text().replaceFirst("(?s).*?id>([0-9a-f-]{36})<.*", "$1");
      return new Write("registerSubject", act.mark, act.body, id, id, 1);
    }
    var json = answer.json();
    var id = json.path("id").asText();
    var version = json.path("version").asLong();
    return new Write(act.act, act.mark, act.body, id, json.path("subjectId").asText(id), version);
  }

  private static String subject(String name) {
    return """
        {"name": "Writer Example", "username": "%s"}"""
        .formatted(name);
  }

  private static String numbered(String number, String country) {
    return """
        {"name": "Writer Example", "username": "%s", "address": {"country": "%s"}}"""
        .formatted(number, country);
  }

  private static String entry(String name) {
    return """
        {"category": "order", "source": "SUBJECT", "reference": "%s",
         "values": {"number": "SO1", "date": "2018-01-01", "product": "529", "quantity": 2}}"""
        .formatted(name);
  }

  private static String soap(String name) {
    return """
        <r:registerSubject xmlns:r="urn:notitia:register:v1"><r:subject>
          <r:name>Writer Example</r:name><r:username>%s-s</r:username>
        </r:subject></r:registerSubject>"""
        .formatted(name);
  }
}
