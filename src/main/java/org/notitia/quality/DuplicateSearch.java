package org.notitia.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.notitia.register.SubjectSnapshots;
import org.notitia.register.SubjectSnapshots.Similarity;

/** Finds data subjects who are likely registered twice (P27). */
@ApplicationScoped
public class DuplicateSearch {
  @Inject SubjectSnapshots snapshots;

  /** The ids of the data subjects who are likely the same person as that one. */
  Set<String> likelyDuplicates(String subjectId) {
    return snapshots.similar(subjectId).stream()
        .filter(DuplicateSearch::isLikelyDuplicate)
        .map(Similarity::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Whether two are likely one person: they have the same username, or the same full name and a
   * common e-mail address, phone number or birth date.
   */
  static boolean isLikelyDuplicate(Similarity found) {
    return found.username() || found.name() && (found.birthDate() || found.contact());
  }
}
