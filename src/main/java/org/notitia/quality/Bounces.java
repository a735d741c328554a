package org.notitia.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.notitia.delivery.Bounced;
import org.notitia.quality.Inspector.Fault;

/** Addresses that do not work, as a mail server or a caller says. */
@ApplicationScoped
public class Bounces {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** A mail server refused the address, in the transaction that notes it. */
  void refused(@Observes Bounced bounced) {
    note(bounced.subjectId());
  }

  /** One finding for a person, open again if it had ended. */
  Finding note(String subjectId) {
    var fault = new Fault(Rule.BOUNCED_ADDRESS, subjectId);
    var finding =
        em.createNamedQuery(Finding.OF_SUBJECT, Finding.class)
            .setParameter("subject", subjectId)
            .getResultStream()
            .filter(one -> one.fault().equals(fault))
            .findFirst()
            .orElse(null);
    if (finding == null) {
      finding = new Finding(fault, subjectId, clock.instant());
      em.persist(finding);
    } else if (!finding.is(Finding.State.OPEN)) {
      finding.reopen(clock.instant());
    }
    return finding;
  }
}
