package org.notitia.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.notitia.notice.Channel;
import org.notitia.notice.Purpose;

/** Tells other features what persons' choices permit at present. */
@ApplicationScoped
public class ChoiceStatuses {
  @PersistenceContext EntityManager em;

  /**
   * Returns the persons whose choices permit the purpose; if it has channels, on at least one of
   * them.
   */
  public Set<String> permitted(Collection<String> subjectIds, Purpose purpose) {
    if (subjectIds.isEmpty()) {
      return Set.of();
    }
    var standing =
        em.createNamedQuery(ChoiceStatus.ON_PURPOSE, ChoiceStatus.class)
            .setParameter("subjects", subjectIds)
            .setParameter("purposes", List.of(purpose.code(), ChoiceStatus.ALL))
            .getResultStream()
            .collect(Collectors.groupingBy(ChoiceStatus::subjectId));
    return subjectIds.stream()
        .filter(id -> permits(standing.getOrDefault(id, List.of()), purpose))
        .collect(Collectors.toSet());
  }

  /**
   * Whether the person consents to one of the purposes, on a channel on which the person has not
   * forbidden it.
   */
  public boolean hasLegalBasis(String subjectId, Collection<Purpose> purposes) {
    var standing =
        em.createNamedQuery(ChoiceStatus.OF_SUBJECT, ChoiceStatus.class)
            .setParameter("subject", subjectId)
            .getResultList();
    return purposes.stream().anyMatch(purpose -> permits(standing, purpose));
  }

  private static boolean permits(List<ChoiceStatus> standing, Purpose purpose) {
    var channels = new ArrayList<Channel>(purpose.channels());
    if (channels.isEmpty()) {
      channels.add(null);
    }
    return channels.stream()
        .map(channel -> ChoiceStatus.together(standing, purpose, channel))
        .anyMatch(one -> PermissionRule.ofChoice(one, purpose).isEmpty());
  }
}
