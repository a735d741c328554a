package org.notitia.register;

import java.time.Instant;
import java.util.Map;
import org.notitia.platform.json.Json;

/**
 * The columns of an entry that an inspection reads. It is not the entity, because the entities of
 * hundreds of persons would stay in memory together.
 */
public record BareEntry(String id, String values, Instant occurredAt, Instant recordedAt) {
  @SuppressWarnings("unchecked")
  EntryView view() {
    var view = new EntryView();
    view.id = id;
    view.values = Json.read(values, Map.class);
    view.occurredAt = occurredAt;
    view.recordedAt = recordedAt;
    return view;
  }
}
