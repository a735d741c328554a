package org.notitia.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.notitia.platform.Ids;

/**
 * The changes in the order of their positions, for all who follow them, inside and outside.
 *
 * <p>A writer leaves its event without a position. A reader that comes to the end of the positions
 * gives some to what has been committed since, one reader at a time. So a position is given only to
 * what everybody can see, whatever the order in which writers begin and commit, on whatever node:
 * who follows {@code next} misses nothing and sees nothing twice.
 *
 * <p>No query here looks beyond a bound: on a database that locks what it reads, a query for all
 * that has no position would wait for each writer at the end of the table, and with several writers
 * never come to that end.
 */
@ApplicationScoped
public class ChangeFeed {
  /** By how much another node's clock, which its ids are made by, may be ahead. */
  private static final Duration MAX_CLOCK_SKEW = Duration.ofSeconds(1);

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** What changed after that position, in order. */
  public List<ChangeEventView> readAfter(long position, int limit) {
    var read = read(position, limit);
    if (read.size() < limit) {
      // Less than a whole page may have holes, where another reader just gives positions.
      assignPositions(limit);
      read = read(position, limit);
    }
    return read.stream().map(ChangeEvent::view).toList();
  }

  private List<ChangeEvent> read(long after, int limit) {
    return em.createNamedQuery(ChangeEvent.BETWEEN, ChangeEvent.class)
        .setParameter("first", after + 1)
        .setParameter("last", after + limit)
        .getResultList();
  }

  private void assignPositions(int most) {
    var head = em.find(ChangeFeedHead.class, ChangeFeedHead.ID, LockModeType.PESSIMISTIC_WRITE);
    em.createNamedQuery(ChangeEvent.WITHOUT_POSITION, ChangeEvent.class)
        .setParameter("before", Ids.from(clock.instant().plus(MAX_CLOCK_SKEW)))
        .setMaxResults(most)
        .getResultList()
        .forEach(event -> event.assignPosition(head.nextPosition()));
    em.flush();
  }
}
