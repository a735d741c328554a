package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.notitia.changes.ChangeEvent;
import org.notitia.consent.ChoiceLifecycle;
import org.notitia.history.Provenance;
import org.notitia.notice.Notices;
import org.notitia.platform.ProblemException;
import org.notitia.subject.PersonalDataSources;
import org.notitia.subject.SubjectDirectory;
import org.notitia.subject.SubjectsMerged;

/**
 * Merges one person into another, in the transaction of its caller: everything that refers to the
 * merged person then refers to the kept one.
 */
@ApplicationScoped
public class SubjectMerger {
  @PersistenceContext EntityManager em;
  @Inject SubjectDirectory directory;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject SubjectWriter writer;
  @Inject PersonalDataSources sources;
  @Inject Event<SubjectsMerged> merged;

  /**
   * Merges the second person into the first; a {@link MergedRecord} combines their records. A
   * restriction of either applies to the result. Fails (412) if either has a newer version.
   */
  public MergedSubject merge(String keptId, long keptVersion, String goneId, long goneVersion) {
    if (keptId.equals(goneId)) {
      throw ProblemException.invalid("merge", "must differ from keep");
    }
    if (directory.lock(List.of(keptId, goneId)).size() < 2) {
      directory.require(keptId);
      directory.require(goneId);
    }
    var kept = at(keptId, keptVersion);
    var gone = at(goneId, goneVersion);
    var origin = Provenance.of(null, null, clock);
    var union =
        new MergedRecord(kept.valuesWithSources(), gone.valuesWithSources(), notices.inForce());
    var alias = gone.customerNumber();

    var moved = sources.move(keptId, goneId);
    merged.fire(new SubjectsMerged(keptId, goneId));
    em.persist(
        new ChangeEvent(
            ChangeEvent.Kind.SUBJECT_MERGED, goneId, null, goneVersion + 1, origin.at()));
    em.remove(gone);
    em.flush(); // frees its customer number

    writer.merge(kept, gone, union, origin);
    if (alias != null && !alias.equals(kept.customerNumber())) {
      em.persist(new CustomerAlias(alias, keptId));
    }
    em.persist(
        new ChangeEvent(
            ChangeEvent.Kind.SUBJECT_MERGED, keptId, null, kept.version() + 1, origin.at()));
    em.flush();
    var record =
        new MergedSubject(
            keptId,
            goneId,
            moved.get(EntryLifecycle.SECTION),
            moved.get(ChoiceLifecycle.SECTION),
            union.proposals.size(),
            origin);
    em.persist(record);
    return record;
  }

  private DataSubject at(String id, long version) {
    var subject = em.find(DataSubject.class, id);
    if (!subject.hasVersion(version)) {
      throw ProblemException.stale();
    }
    return subject;
  }
}
