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

/** How persons' choices stand, for others to ask. */
@ApplicationScoped
public class ChoiceStatuses {
  @PersistenceContext EntityManager em;

  /** Those among these persons whose choices leave the purpose a channel, if it has any. */
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
   * Whether the person consents to one of the purposes, on a channel on which they don't forbid it.
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
