package org.notitia.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.notitia.outbox.AddressBounced;
import org.notitia.quality.Inspector.Defect;
import org.notitia.subject.SubjectsMerged;

/** Records addresses that do not work, as reported by a mail server or a caller. */
@ApplicationScoped
public class Bounces {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Records that a mail server refused the address, in the transaction of the failed delivery. */
  void refused(@Observes AddressBounced bounced) {
    note(bounced.subjectId());
  }

  /** Opens the person's finding; a finding that has ended is opened again. */
  Finding note(String subjectId) {
    var finding = known(subjectId).orElse(null);
    if (finding == null) {
      finding = new Finding(Defect.of(QualityRule.BOUNCED_ADDRESS, subjectId), clock.instant());
      em.persist(finding);
    } else if (!finding.is(Finding.State.OPEN)) {
      finding.reopen(clock.instant());
    }
    return finding;
  }

  /** The addresses of both are that one's, whose finding is as new as they are. */
  void onSubjectsMerged(@Observes SubjectsMerged merged) {
    if (isOpen(merged.mergedId()) || isOpen(merged.keptId())) {
      note(merged.keptId()).reopen(clock.instant());
    }
  }

  private boolean isOpen(String subjectId) {
    return known(subjectId).filter(one -> one.is(Finding.State.OPEN)).isPresent();
  }

  private Optional<Finding> known(String subjectId) {
    var fault = Defect.of(QualityRule.BOUNCED_ADDRESS, subjectId);
    return em.createNamedQuery(Finding.OF_SUBJECTS, Finding.class)
        .setParameter("subjects", List.of(subjectId))
        .getResultStream()
        .filter(one -> one.fault().equals(fault))
        .findFirst();
  }
}
