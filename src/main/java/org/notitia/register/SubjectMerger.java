package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.notitia.changes.ChangeEvent;
import org.notitia.consent.ChoiceStatuses;
import org.notitia.history.Provenance;
import org.notitia.notice.Notices;
import org.notitia.platform.Ids;
import org.notitia.platform.ProblemException;
import org.notitia.subject.SubjectDirectory;

/**
 * Merges one person into another, in the transaction of its caller: everything that refers to the
 * merged person then refers to the kept one.
 */
@ApplicationScoped
public class SubjectMerger {
  @PersistenceContext EntityManager em;
  @Inject SubjectDirectory whereabouts;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject SubjectWriter writer;
  @Inject ChoiceStatuses standings;
  @Inject Event<Merged> merged;

  /** Two persons became one; fired in that transaction, for what else is kept of them. */
  public record Merged(String kept, String gone) {}

  /**
   * Merges the second person into the first; a {@link MergedRecord} combines their records. A
   * restriction of either applies to the result. Fails (412) if either has a newer version.
   */
  public MergedSubject merge(String keptId, long keptVersion, String goneId, long goneVersion) {
    if (keptId.equals(goneId)) {
      throw ProblemException.invalid("merge", "must differ from keep");
    }
    var first = keptId.compareTo(goneId) < 0 ? keptId : goneId; // always in the same order
    lock(first);
    lock(first.equals(keptId) ? goneId : keptId);
    var kept = at(keptId, keptVersion);
    var gone = at(goneId, goneVersion);
    var origin = Provenance.of(null, null, clock);
    var union =
        new MergedRecord(kept.valuesWithSources(), gone.valuesWithSources(), notices.inForce());
    var alias = gone.customerNumber();

    var entries = move("Entry", keptId, goneId);
    move("FieldChange", keptId, goneId);
    move("CustomerAlias", keptId, goneId);
    move("IdempotencyRecord", keptId, goneId);
    move("Message", keptId, goneId);
    em.createQuery(
            "update Account a set a.subjectId = :kept, a.stamp = :stamp where a.subjectId = :gone")
        .setParameter("kept", keptId)
        .setParameter("stamp", Ids.next())
        .setParameter("gone", goneId)
        .executeUpdate();
    var choices = standings.merge(keptId, goneId);
    merged.fire(new Merged(keptId, goneId));
    em.createQuery("delete from SearchTerm t where t.subjectId = :gone")
        .setParameter("gone", goneId)
        .executeUpdate();
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
        new MergedSubject(keptId, goneId, entries, choices, union.proposals.size(), origin);
    em.persist(record);
    return record;
  }

  private void lock(String id) {
    if (em.find(DataSubject.class, id, LockModeType.PESSIMISTIC_WRITE) == null) {
      throw whereabouts.notFound(id);
    }
  }

  private DataSubject at(String id, long version) {
    var subject = em.find(DataSubject.class, id);
    if (!subject.hasVersion(version)) {
      throw ProblemException.stale();
    }
    return subject;
  }

  private int move(String entity, String kept, String gone) {
    return em.createQuery(
            "update " + entity + " x set x.subjectId = :kept where x.subjectId = :gone")
        .setParameter("kept", kept)
        .setParameter("gone", gone)
        .executeUpdate();
  }
}
