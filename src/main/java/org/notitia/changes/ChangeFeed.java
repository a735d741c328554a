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
 * The change feed in the order of positions, for clients and for other packages.
 *
 * <p>A writer inserts its event without a position. A reader that reaches the last position assigns
 * positions to the events committed since then; a lock lets only one reader do so at a time. A
 * position is therefore assigned only to committed events, in whatever order and on whatever node
 * writers commit: a reader that follows {@code next} misses no event and sees none twice.
 *
 * <p>Every query has an upper bound. On a database that locks the rows it reads, an unbounded query
 * for events without a position would wait for each writer at the end of the table, and with
 * several writers would never finish.
 */
@ApplicationScoped
public class ChangeFeed {
  /** How far the clock of another node may be ahead; event ids contain the time of their node. */
  private static final Duration MAX_CLOCK_SKEW = Duration.ofSeconds(1);

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /**
   * Reads the events after a position, in order.
   *
   * @param position the last position already read; 0 for the start of the feed
   * @param limit the maximum number of events
   */
  public List<ChangeEventView> readAfter(long position, int limit) {
    var events = read(position, limit);
    if (events.size() < limit) {
      // The page may have gaps while another reader assigns positions.
      assignPositions(limit);
      events = read(position, limit);
    }
    return events.stream().map(ChangeEvent::view).toList();
  }

  private List<ChangeEvent> read(long after, int limit) {
    return em.createNamedQuery(ChangeEvent.BETWEEN, ChangeEvent.class)
        .setParameter("first", after + 1)
        .setParameter("last", after + limit)
        .getResultList();
  }

  private void assignPositions(int limit) {
    var head = em.find(ChangeFeedHead.class, ChangeFeedHead.ID, LockModeType.PESSIMISTIC_WRITE);
    em.createNamedQuery(ChangeEvent.WITHOUT_POSITION, ChangeEvent.class)
        .setParameter("before", Ids.from(clock.instant().plus(MAX_CLOCK_SKEW)))
        .setMaxResults(limit)
        .getResultList()
        .forEach(event -> event.assignPosition(head.nextPosition()));
    em.flush();
  }
}
