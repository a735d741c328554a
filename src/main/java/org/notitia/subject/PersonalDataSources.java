package org.notitia.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** All features that keep something about data subjects; in the caller's transaction. */
@ApplicationScoped
public class PersonalDataSources {
  @Inject @Any Instance<PersonalDataSource> sources;

  /** Removes what every feature keeps about a data subject who is erased. */
  public void remove(String subjectId) {
    sources.forEach(source -> source.remove(subjectId));
  }

  /**
   * Moves what every feature keeps about the merged data subject to the kept one.
   *
   * @return how many rows were moved, by section
   */
  public Map<String, Integer> move(String keptId, String mergedId) {
    var moved = new TreeMap<String, Integer>();
    sources.forEach(source -> moved.put(source.section(), source.move(keptId, mergedId)));
    return moved;
  }
}
