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
 * Makes one person of two, in its caller's transaction: whatever hangs on the one that goes hangs
 * on the one that is kept.
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
   * Merges the second into the first; their records make a {@link MergedRecord}. A restriction of
   * either holds. Refused (412) if one is not at that version any more.
   */
  public MergedSubject merge(String keptId, long keptVersion, String goneId, long goneVersion) {
    if (keptId.equals(goneId)) {
      throw ProblemException.invalid("merge", "must be another person");
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
    em.flush(); // its number is free now

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
