package org.notitia.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.ImportCounts.counts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.platform.Ids;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;
import org.notitia.support.Upload;

/** A published category works at once, without a restart and without new code. */
@ExtendWith(RunningServer.class)
class NewCategoryIT {
  /** The last 31 January: a month that is longer than the one in which its entries expire. */
  private static final LocalDate OCCURRED_ON =
      LocalDate.now(ZoneOffset.UTC).minusMonths(2).withDayOfYear(31);

  private final Client client;
  private final String code = "race-" + Ids.next().substring(24, 34);
  private final Map<Long, List<String>> fieldsByVersion = new HashMap<>();

  NewCategoryIT(Client client) {
    this.client = client;
  }

  private static void field(ObjectNode category, String name, String type, Integer longest) {
    var field = ((ArrayNode) category.path("fields")).addObject();
    field.put("name", name).put("type", type).put("starred", false);
    field.put("required", name.equals("place")).put("special", false).put("anonymous", false);
    if (longest != null) {
      field.put("longest", longest);
    }
    field.set("description", category.path("name"));
  }

  private ObjectNode category(ObjectNode notice) {
    var category = NoticeDraft.addCategory(notice, code);
    category.putArray("fields");
    category.putArray("sources").add("SUBJECT").add("EMPLOYEE").add("THIRD_PARTY");
    category.putArray("purposes").add("customer-service").add("club");
    category
        .putObject("retention")
        .put("period", "P121M") // with a shorter one the entries would be expired and removed
        .put("from", "OCCURRENCE")
        .put("then", "ERASE");
    field(category, "place", "TEXT", 60);
    field(category, "rank", "NUMBER", null);
    field(category, "on", "DATE", null);
    field(category, "started", "TIME", null);
    field(category, "finished", "YES_NO", null);
    var club = notice.path("purposes").get(1).<ObjectNode>deepCopy().put("code", "club");
    var known = notice.path("purposes").findValuesAsText("code").contains("club");
    if (!known) {
      ((ArrayNode) notice.path("purposes")).add(club);
    }
    return category;
  }

  @Test
  void a_new_category_works_at_once_in_every_interface() throws Exception {
    var number = NoticeDraft.create(client, this::category).publishAndAwait();
    var person = client.registerCustomer(code);
    var entries = "/api/v1/subjects/" + person + "/entries";

    var over =
        client.post(
            "crm",
            entries,
            body(
                "\"rank\": 3, \"on\": \"2026-01-31\", \"started\": \"2026-01-31T10:00:00Z\", \"finished\": true"));
    assertThat(over.status()).as(over.text()).isEqualTo(201);
    assertThat(over.json().path("expiresOn").asText())
        .isEqualTo(OCCURRED_ON.plusMonths(121).toString());
    assertThat(over.json().path("noticeVersion").asLong()).isGreaterThanOrEqualTo(number);
    assertThat(over.json().path("purposes")).hasSize(2);
    assertThat(
            client.post("crm", entries, body("\"shoe\": 44")).json().at("/errors/0/field").asText())
        .isEqualTo("values.shoe");

    var soap =
        client.soap(
            "clerk",
            "/soap/v1/register",
            """
            <r:recordEntry xmlns:r="urn:notitia:register:v1"><r:subjectId>%s</r:subjectId><r:entry>
              <r:category>%s</r:category><r:values><r:value name="place">Turku</r:value><r:value name="rank">1</r:value></r:values>
            </r:entry></r:recordEntry>"""
                .formatted(person, code));
    assertThat(soap.status()).as(soap.text()).isEqualTo(200);
    assertThat(
            client
                .soap(
                    "clerk",
                    "/soap/v1/register",
                    "<r:listEntries xmlns:r='urn:notitia:register:v1'><r:subjectId>%s</r:subjectId><r:category>%s</r:category></r:listEntries>"
                        .formatted(person, code))
                .text())
        .contains("Turku", "Oulu");

    assertThat(
            client
                .patch("crm", "/api/v1/entries/" + over.id(), 1, "{\"values\": {\"rank\": 2}}")
                .status())
        .isEqualTo(200);
    assertThat(
            client
                .get("officer", "/api/v1/subjects/" + person + "/history")
                .json()
                .at("/items/0/field")
                .asText())
        .isEqualTo("rank");
    assertThat(imported(person)).isEqualTo("2 read, 1 created, 0 updated, 0 unchanged, 1 rejected");
    assertThat(client.get("crm", entries + "?category=" + code).json().path("items")).hasSize(3);
  }

  private String body(String values) {
    return """
        {"category": "%s", "values": {"place": "Oulu", %s}, "occurredAt": "%sT23:59:59Z"}"""
        .formatted(code, values, OCCURRED_ON);
  }

  private String imported(String person) throws Exception {
    client.patch("crm", "/api/v1/subjects/" + person, 1, "{\"customerNumber\": \"" + code + "\"}");
    var mapping =
        """
        {"target": "entries", "category": "%s", "subject": {"customerNumber": "No"},
         "columns": {"Place": "place", "Rank": "rank"}}"""
            .formatted(code);
    var file = "No,Place,Rank\n%s,Vaasa,7\n%s,Vaasa,last\n".formatted(code, code);
    return counts(Upload.start(client, mapping, file.getBytes()).awaitFinished());
  }

  @Test
  void another_node_applies_a_version_at_the_same_instant() throws Exception {
    var other = RunningServer.secondNode();
    NoticeDraft.create(client, this::category).publishAndAwait();
    var person = client.registerCustomer(code);
    var there = other.post("crm", "/api/v1/subjects/" + person + "/entries", body("\"rank\": 1"));
    assertThat(there.status()).as(there.text()).isEqualTo(201);
  }

  @Test
  void each_entry_fits_the_version_it_names_while_versions_change() throws Exception {
    NoticeDraft.create(client, this::category).publishAndAwait();
    var person = client.registerCustomer(code);
    var stop = new AtomicBoolean();
    var writers = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> writer = () -> write(person, stop);
      var writing = IntStream.range(0, 4).mapToObj(i -> writers.submit(writer)).toList();
      NoticeDraft.create(
              client, notice -> field(NoticeDraft.category(notice, code), "wind", "NUMBER", null))
          .publishAndAwait();
      stop.set(true);
      for (var one : writing) {
        assertThat(one.get()).isPositive();
      }
    } finally {
      writers.shutdownNow();
    }
    var withWind = 0;
    var withoutWind = 0;
    for (var entry : entries(person)) {
      var declared = fields(entry.path("noticeVersion").asLong());
      entry
          .path("values")
          .fieldNames()
          .forEachRemaining(name -> assertThat(declared).contains(name));
      if (entry.path("values").has("wind")) {
        withWind++;
      } else {
        withoutWind++;
      }
    }
    assertThat(withoutWind).isPositive();
    assertThat(withWind).isGreaterThanOrEqualTo(4); // each writer has recorded one at least
  }

  private List<JsonNode> entries(String person) throws Exception {
    var entries = new ArrayList<JsonNode>();
    var path = "/api/v1/subjects/" + person + "/entries?limit=500";
    for (var after = ""; after != null; ) {
      var page = client.get("officer", path + after).json();
      page.path("items").forEach(entries::add);
      after = page.has("next") ? "&after=" + page.path("next").asText() : null;
    }
    return entries;
  }

  /** Returns the fields that the category has in that version. */
  private List<String> fields(long version) throws Exception {
    var fields = fieldsByVersion.get(version);
    if (fields == null) {
      var notice = (ObjectNode) client.get(null, "/api/v1/notice?version=" + version).json();
      fields = NoticeDraft.category(notice, code).path("fields").findValuesAsText("name");
      fieldsByVersion.put(version, fields);
    }
    return fields;
  }

  /**
   * Records entries with the new field, or without it while the field is refused, until it is
   * stopped and the field has been accepted; returns how many have the field.
   */
  private int write(String person, AtomicBoolean stop) throws Exception {
    var path = "/api/v1/subjects/" + person + "/entries";
    var withWind = 0;
    while (!stop.get() || withWind == 0) {
      var answer = client.post("crm", path, body("\"wind\": 4"));
      if (answer.status() == 201) {
        withWind++;
      } else {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(client.post("crm", path, body("\"rank\": 4")).status()).isEqualTo(201);
      }
    }
    return withWind;
  }
}
