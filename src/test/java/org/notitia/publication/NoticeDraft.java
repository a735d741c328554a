package org.notitia.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.support.Polling.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;

/** A draft that is a changed copy of the notice in force. */
public record NoticeDraft(Client client, String id) {
  private static final String NOTICES = "/api/v1/notices";

  public static NoticeDraft create(Client client, Consumer<ObjectNode> change) throws Exception {
    var drafted = client.post("officer", NOTICES, changedNotice(client, change).toString());
    assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
    return new NoticeDraft(client, drafted.id());
  }

  static ObjectNode changedNotice(Client client, Consumer<ObjectNode> change) throws Exception {
    var notice = (ObjectNode) client.get(null, "/api/v1/notice").json();
    change.accept(notice);
    return notice;
  }

  /** Finds the category with that code. */
  public static ObjectNode category(ObjectNode notice, String code) {
    for (var category : notice.path("categories")) {
      if (category.path("code").asText().equals(code)) {
        return (ObjectNode) category;
      }
    }
    throw new AssertionError(code);
  }

  /** Adds a copy of an existing category under a new code. */
  public static ObjectNode addCategory(ObjectNode notice, String code) {
    var category = category(notice, "volunteered").deepCopy();
    category.put("code", code);
    ((ArrayNode) notice.path("categories")).add(category);
    return category;
  }

  String path() {
    return NOTICES + "/" + id;
  }

  Answer publish(String when) throws Exception {
    return client.post("officer", path() + "/publication", when);
  }

  /** Publishes the draft, waits until it is in force and returns its number. */
  public long publishAndAwait() throws Exception {
    var published = publish("{}");
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    var number = published.json().path("noticeVersion").asLong();
    await()
        .until(
            () -> client.get(null, "/api/v1/notice").json().path("version").asLong(),
            version -> version >= number);
    return number;
  }

  /** Returns the fields with an error that prevents publication. */
  Iterable<String> errors() throws Exception {
    return client.get("officer", path() + "/check").json().path("faults").findValuesAsText("field");
  }
}
