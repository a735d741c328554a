package org.notitia.audience;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.notitia.audit.AuditTrail;

/**
 * What has transactions of its own while an audience is given out, so that this holds no connection
 * but the one it reads by.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AudienceProgress {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject AuditTrail trail;

  /** The audience that is given out. */
  public Audience begun(String id) {
    return em.find(Audience.class, id);
  }

  /** These persons are about to be given out. */
  public void traced(List<String> subjectIds) {
    trail.record(subjectIds);
  }

  public AudienceView finished(String id, long reached, AudienceCounts heldBack) {
    var audience = em.find(Audience.class, id);
    audience.finish(reached, heldBack, clock.instant());
    em.flush();
    return audience.view();
  }
}
