package org.notitia.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.notitia.hold.HoldReleased;

/** Requests a sweep of a data subject whose hold was released. */
@ApplicationScoped
public class SweepRequestLifecycle {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  void onHoldReleased(@Observes HoldReleased released) {
    em.persist(SweepRequest.released(released.subjectId(), clock.instant()));
  }
}
