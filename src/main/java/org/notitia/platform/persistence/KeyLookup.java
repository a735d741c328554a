package org.notitia.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the rows of many keys: in one statement, but on Derby one by one, for it scans the whole
 * index for a list of keys until its statistics have caught up, and an import is ahead of them.
 */
@ApplicationScoped
public class KeyLookup {
  private final DatabaseKind database = DatabaseKind.configured();

  /** What the query finds for the keys, of which it is given some at a time. */
  public <T> List<T> all(Collection<String> keys, Function<List<String>, List<T>> query) {
    if (database != DatabaseKind.DERBY) {
      return keys.isEmpty() ? List.of() : query.apply(filled(keys));
    }
    var found = new ArrayList<T>();
    keys.forEach(key -> found.addAll(query.apply(List.of(key))));
    return found;
  }

  /**
   * To a power of two, with the last key again: the database knows few statements, and knows them
   * well.
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
