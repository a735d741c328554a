package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the rows of many keys: in one statement, but on Derby one by one, for it scans the whole
 * index for a list of keys until its statistics have caught up, and an import is ahead of them.
 */
@ApplicationScoped
class Lookup {
  @Inject
  @ConfigProperty(name = "notitia.db.class")
  String driver;

  /** What the query finds for the keys, of which it is given some at a time. */
  <T> List<T> all(Collection<String> keys, Function<Collection<String>, List<T>> query) {
    if (!driver.contains("derby")) {
      return query.apply(keys);
    }
    var found = new ArrayList<T>();
    keys.forEach(key -> found.addAll(query.apply(List.of(key))));
    return found;
  }
}
