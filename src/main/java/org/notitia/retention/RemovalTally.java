package org.notitia.retention;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.notitia.platform.json.Json;
import org.notitia.register.Erasure.ExpiringEntry;

/** What a batch came to: how much went, whose, and what stays of it without anybody's name. */
final class RemovalTally {
  private static final String ANONYMOUS =
      "insert into anonymous_entry (category, occurred_month, named_values) values (?1, ?2, ?3)";

  private record Key(String category, LocalDate due) {}

  private final Map<Key, Long> counts = new HashMap<>();
  private final List<List<String>> anonymous = new ArrayList<>();
  final TreeSet<String> subjects = new TreeSet<>();

  void add(String subjectId, String category, LocalDate due) {
    subjects.add(subjectId);
    counts.merge(new Key(category, due), 1L, Long::sum);
  }

  /** Keeps what of the entry tells nothing of the person, if anything does. */
  void keepAnonymous(ExpiringEntry ending) {
    var values = Anonymisation.values(ending.category(), ending.values());
    if (!values.isEmpty()) {
      anonymous.add(
          List.of(
              ending.category().code(),
              Anonymisation.month(ending.happenedAt()),
              Json.write(values)));
    }
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Writes it all; the anonymous rows in an order that tells nothing of whose they were. */
  void write(EntityManager em, Instant now) {
    counts.forEach((key, count) -> em.persist(new RemovalCount(key.category, key.due, now, count)));
    anonymous.stream()
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .forEach(
            row ->
                em.createNativeQuery(ANONYMOUS)
                    .setParameter(1, row.get(0))
                    .setParameter(2, row.get(1))
                    .setParameter(3, row.get(2))
                    .executeUpdate());
  }
}
