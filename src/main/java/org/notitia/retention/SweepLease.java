package org.notitia.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.notitia.notice.Notices;
import org.notitia.platform.Ids;

/** Gives the sweep to one node at a time. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepLease {
  /** For how long it is kept how late what went, went. */
  private static final Duration KEPT = Duration.ofDays(400);

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;

  /**
   * The name under which the caller has the sweep from now on, or null if it is not due or free.
   */
  public String claim() {
    var now = clock.instant();
    var seen = em.find(SweepState.class, SweepState.ONLY);
    if (!seen.isFree(now) || !isCalledFor(seen)) {
      return null;
    }
    em.refresh(seen, LockModeType.PESSIMISTIC_WRITE);
    if (!seen.isFree(now)) {
      return null; // another node was quicker
    }
    var worker = Ids.next();
    seen.lease(worker, now);
    return worker;
  }

  private boolean isCalledFor(SweepState sweep) {
    return sweep.isDue(clock.instant())
        || sweep.noticeVersion() != notices.inForce().version()
        || !due(1).isEmpty();
  }

  /** The calls that wait, the oldest first. */
  public List<SweepRequest> calls() {
    return due(500);
  }

  private List<SweepRequest> due(int most) {
    return em.createNamedQuery(SweepRequest.DUE, SweepRequest.class)
        .setParameter("now", clock.instant())
        .setMaxResults(most)
        .getResultList();
  }

  /** Begins a batch in the caller's transaction: until its end no other node begins one. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public SweepState continueBatch(String worker) {
    var sweep = em.find(SweepState.class, SweepState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    sweep.renew(worker, clock.instant());
    return sweep;
  }

  /** The sweep is done; the releases that it has seen to are over. */
  public void finish(String worker, List<SweepRequest> calls) {
    var now = clock.instant();
    continueBatch(worker).finish(now);
    for (var call : calls) {
      if (call.is(SweepRequest.Kind.RELEASE)) {
        em.createQuery("delete from SweepRequest r where r.id = :id")
            .setParameter("id", call.id())
            .executeUpdate(); // is deleted already if its data subject was erased
      }
    }
    em.createQuery("delete from RemovalCount r where r.at < :then")
        .setParameter("then", now.minus(KEPT))
        .executeUpdate();
  }
}
