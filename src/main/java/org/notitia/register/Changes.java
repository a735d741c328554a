package org.notitia.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.TreeSet;
import org.notitia.access.Role;
import org.notitia.audit.Trail;
import org.notitia.platform.Page;

/**
 * The feed of changes.
 *
 * <p>A writer leaves its event without a position. A reader that comes to the end of the positions
 * gives some to what has been committed since, one reader at a time. So a position is given only to
 * what everybody can see, whatever the order in which writers begin and commit, on whatever node:
 * who follows {@code next} misses nothing and sees nothing twice.
 */
@Stateless
@RolesAllowed({Role.CRM, Role.OFFICER})
public class Changes {
  @PersistenceContext EntityManager em;
  @Inject Trail trail;

  /**
   * What changed after that position, in order; {@code next} is always there, to ask again with.
   */
  public Page<ChangeEventView> list(long after, int limit) {
    var read = read(after, limit);
    if (read.size() < limit && givePositions(limit - read.size())) {
      read = read(after, limit);
    }
    var subjects = new TreeSet<String>();
    read.forEach(event -> subjects.add(event.subjectId()));
    trail.done(subjects);
    var views = read.stream().map(ChangeEvent::view).toList();
    var last = views.isEmpty() ? after : views.get(views.size() - 1).position();
    return new Page<>(views, Long.toString(last));
  }

  private List<ChangeEvent> read(long after, int limit) {
    return em.createNamedQuery(ChangeEvent.AFTER, ChangeEvent.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  private boolean givePositions(int most) {
    var head = em.find(FeedHead.class, FeedHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    var events =
        em.createNamedQuery(ChangeEvent.WITHOUT_POSITION, ChangeEvent.class)
            .setMaxResults(most)
            .getResultList();
    events.forEach(event -> event.stand(head.next()));
    em.flush();
    return !events.isEmpty();
  }
}
