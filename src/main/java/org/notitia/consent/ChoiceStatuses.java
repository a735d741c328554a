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

  /**
   * Two persons are one: what either chose is what that one chose, so that nothing that was
   * forbidden is allowed. Returns how many choices went over.
   */
  public int merge(String kept, String gone) {
    var theirs =
        em.createNamedQuery(ChoiceStatus.OF_SUBJECT, ChoiceStatus.class)
            .setParameter("subject", gone)
            .getResultList();
    for (var one : theirs) {
      var key = one.key(kept);
      var own = em.find(ChoiceStatus.class, key);
      if (own == null) {
        own = new ChoiceStatus(key);
        em.persist(own);
      }
      own.add(one.moments());
      em.remove(one);
    }
    em.flush();
    return em.createQuery("update Choice c set c.subjectId = :kept where c.subjectId = :gone")
        .setParameter("kept", kept)
        .setParameter("gone", gone)
        .executeUpdate();
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
