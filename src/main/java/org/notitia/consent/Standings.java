package org.notitia.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.notitia.notice.Purpose;

/** How persons' choices stand, for others to ask. */
@ApplicationScoped
public class Standings {
  @PersistenceContext EntityManager em;

  /** Those among these persons who consent to the purpose, on any channel. */
  public Set<String> consenting(Collection<String> subjectIds, Purpose purpose) {
    if (subjectIds.isEmpty()) {
      return Set.of();
    }
    return em
        .createNamedQuery(Standing.ON_PURPOSE, Standing.class)
        .setParameter("subjects", subjectIds)
        .setParameter("purpose", purpose.code())
        .getResultStream()
        .collect(Collectors.groupingBy(Standing::subjectId))
        .entrySet()
        .stream()
        .filter(person -> consents(person.getValue(), purpose))
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** On some channel of the purpose, or for a purpose that reaches nobody, at all. */
  static boolean consents(List<Standing> standing, Purpose purpose) {
    return purpose.channels().isEmpty()
        ? Standing.together(standing, purpose, null).consents()
        : purpose.channels().stream()
            .anyMatch(channel -> Standing.together(standing, purpose, channel).consents());
  }
}
