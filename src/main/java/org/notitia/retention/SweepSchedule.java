package org.notitia.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.notitia.notice.Notices;
import org.notitia.platform.persistence.Transactions;

/** Decides when a sweep is due, and lets only one node at a time run a batch. */
@ApplicationScoped
class SweepSchedule {
  private static final int MOST_REQUESTS = 500;

  /** How long the removal counts are kept for the report. */
  private static final Duration COUNTS_KEPT = Duration.ofDays(400);

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @EJB Transactions transactions;

  /** Begins a sweep, or continues the one of a node that died; false if no sweep is due. */
  boolean begin() {
    return transactions.inNew(
        () -> {
          var sweep = em.find(SweepState.class, SweepState.ONLY);
          if (!isDue(sweep)) {
            return false;
          }
          em.refresh(sweep, LockModeType.PESSIMISTIC_WRITE);
          if (!isDue(sweep)) {
            return false; // another node was faster
          }
          sweep.begin(clock.instant());
          return true;
        });
  }

  private boolean isDue(SweepState sweep) {
    return sweep.isDue(clock.instant())
        || sweep.isFinished()
            && (sweep.noticeVersion() != notices.inForce().version() || !requests(1).isEmpty());
  }

  /** Returns the requests to sweep a person at once, the oldest first. */
  List<SweepRequest> requests() {
    return transactions.inNew(() -> requests(MOST_REQUESTS));
  }

  private List<SweepRequest> requests(int most) {
    return em.createNamedQuery(SweepRequest.DUE, SweepRequest.class)
        .setParameter("now", clock.instant())
        .setMaxResults(most)
        .getResultList();
  }

  /** Begins a batch in the present transaction; until its end no other node begins one. */
  SweepState lock() {
    var sweep = em.find(SweepState.class, SweepState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    sweep.postpone(clock.instant());
    return sweep;
  }

  /** Finishes the sweep, and the requests after released holds that it has covered. */
  void finish(List<SweepRequest> requests) {
    var covered =
        requests.stream()
            .filter(request -> request.is(SweepRequest.Kind.RELEASE))
            .map(SweepRequest::id)
            .toList();
    transactions.inNew(
        () -> {
          var now = clock.instant();
          lock().finish(now);
          if (!covered.isEmpty()) {
            em.createQuery("delete from SweepRequest r where r.id in :ids")
                .setParameter("ids", covered)
                .executeUpdate();
          }
          em.createQuery("delete from RemovalCount c where c.at < :then")
              .setParameter("then", now.minus(COUNTS_KEPT))
              .executeUpdate();
        });
  }
}
