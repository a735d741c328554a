package org.notitia.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.notitia.support.Client;

/** The measured calls, and the SQL of each. */
final class Operations {
  private static final String SUBJECTS = "/api/v1/subjects";
  private static final String SEARCH = SUBJECTS + "/search";
  private static final String SOAP = "/soap/v1/register";
  private static final int SAMPLE = 500;

  private final int subjects;
  private final AtomicInteger next;
  private final List<String> ids = new ArrayList<>();

  Operations(Client client, int subjects) throws Exception {
    this.subjects = subjects;
    this.next = new AtomicInteger(subjects);
    for (var i = 0; i < SAMPLE; i++) {
      var body = "{\"customerNumber\": \"%s\"}".formatted(any().customerNumber());
      ids.add(client.post("crm", SEARCH, body).json().at("/items/0/id").asText());
    }
  }

  List<Operation> calls() {
    return List.of(
        Operation.get("whoami", () -> "/api/v1/whoami"),
        Operation.get("read", () -> SUBJECTS + "/" + id()),
        Operation.get(
            "may process",
            () ->
                SUBJECTS + "/" + id() + "/permissions?purpose=electronic-marketing&channel=EMAIL"),
        Operation.post("create", SUBJECTS, () -> fresh().json()),
        Operation.post("by name", SEARCH, () -> "{\"name\": \"%s\"}".formatted(any().name())),
        Operation.post("by e-mail", SEARCH, () -> "{\"email\": \"%s\"}".formatted(any().email())),
        Operation.post("page of 100", SEARCH, () -> "{\"name\": \"%s\"}".formatted(beginning())),
        Operation.soap(
            "SOAP read",
            SOAP,
            () ->
                "<r:getSubject xmlns:r='urn:notitia:register:v1'><r:id>%s</r:id></r:getSubject>"
                    .formatted(id())));
  }

  Map<String, Floor.Work> floors() {
    var floors = new LinkedHashMap<String, Floor.Work>();
    floors.put("read", caller -> caller.read(id()));
    floors.put("may process", caller -> caller.decide(id()));
    floors.put("create", caller -> caller.create(fresh()));
    floors.put("by name", caller -> byName(caller, any()));
    floors.put("by e-mail", caller -> caller.searchEmail(any().email()));
    floors.put("page of 100", caller -> caller.searchName(beginning(), null));
    floors.put("SOAP read", floors.get("read"));
    return floors;
  }

  /** Reserves numbers of persons that are not registered yet; returns the first. */
  int reserve(int count) {
    return next.getAndAdd(count);
  }

  private static void byName(Caller caller, Person person) throws Exception {
    caller.searchName(
        person.family().toLowerCase(Locale.ROOT), person.given().toLowerCase(Locale.ROOT));
  }

  private static String beginning() {
    return new Person(random(400)).given().toLowerCase(Locale.ROOT).substring(0, 2);
  }

  private Person any() {
    return new Person(random(subjects));
  }

  private Person fresh() {
    return new Person(next.getAndIncrement());
  }

  private String id() {
    return ids.get(random(ids.size()));
  }

  private static int random(int bound) {
    return ThreadLocalRandom.current().nextInt(bound);
  }
}
