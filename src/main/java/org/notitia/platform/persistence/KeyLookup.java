package org.notitia.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the rows of many keys: on PostgreSQL in one statement, on Derby with a statement for each
 * key. For a list of keys Derby scans the whole index until its statistics are up to date, and
 * during an import they are not.
 */
@ApplicationScoped
public class KeyLookup {
  private final DatabaseKind database = DatabaseKind.configured();

  /**
   * Returns the rows that the query finds for the keys; the query may be called for parts of them.
   */
  public <T> List<T> all(Collection<String> keys, Function<List<String>, List<T>> query) {
    if (database != DatabaseKind.DERBY) {
      return keys.isEmpty() ? List.of() : query.apply(filled(keys));
    }
    var found = new ArrayList<T>();
    keys.forEach(key -> found.addAll(query.apply(List.of(key))));
    return found;
  }

  /**
   * Repeats the last key until the number of keys is a power of two. So there are few different
   * statements, and the database can reuse their plans.
   */
  private static List<String> filled(Collection<String> keys) {
    var filled = new ArrayList<>(keys);
    var last = filled.get(filled.size() - 1);
    while (Integer.bitCount(filled.size()) > 1) {
      filled.add(last);
    }
    return filled;
  }
}
