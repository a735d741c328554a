package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.notitia.audit.AuditTrail;
import org.notitia.history.Provenance;

/**
 * Registers invented persons for a demonstration, under the same rules as all others; the server
 * itself is the caller.
 */
@ApplicationScoped
@Transactional
public class SampleData {
  @PersistenceContext EntityManager em;
  @Inject SubjectWriter subjects;
  @Inject EntryWriter entries;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Registers them and returns their ids in the same order. */
  public List<String> register(List<NewSubject> stated) {
    var ids =
        stated.stream()
            .map(one -> subjects.create(one, Provenance.of(one.source, one.means, clock)).id())
            .toList();
    subjects.flush();
    trail.record(ids);
    return ids;
  }

  /** Records entries about one of them. */
  public void record(String subjectId, List<NewEntry> stated) {
    var subject = em.find(DataSubject.class, subjectId);
    for (var one : stated) {
      entries.write(subject, one, null, Provenance.of(one.source, one.means, clock));
    }
    subjects.flush();
  }
}
