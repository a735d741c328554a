package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.notitia.changes.ChangeEvent;
import org.notitia.history.FieldChange;
import org.notitia.history.Provenance;
import org.notitia.notice.Category;
import org.notitia.notice.Means;
import org.notitia.notice.Notices;
import org.notitia.notice.Source;
import org.notitia.platform.Caller;
import org.notitia.subject.DataRemoved;
import org.notitia.subject.PersonalDataSources;
import org.notitia.subject.SubjectDirectory;

/**
 * Erases data from the register, in the transaction of its caller. Only the history, without
 * values, and a change event for other systems remain. The caller decides what is erased, locks the
 * person first, and writes the audit trail.
 */
@ApplicationScoped
public class Erasure {
  @PersistenceContext EntityManager em;
  @Inject SubjectDirectory directory;
  @Inject Notices notices;
  @Inject SubjectWriter writer;
  @Inject PersonalDataSources sources;
  @Inject Event<DataRemoved> removals;
  @Inject Clock clock;

  /**
   * The data of an entry that decides when it is removed.
   *
   * @param category its category in the notice in force, or in the version of the entry
   * @param due the day of removal under the notice in force, or null while that is unknown
   * @param basisLost whether it has lost its last legal basis
   * @param happenedAt when it occurred; if that is unknown, when it was recorded
   */
  public record ExpiringEntry(
      String id,
      String subjectId,
      Category category,
      LocalDate due,
      boolean basisLost,
      Instant happenedAt,
      Map<String, Object> values) {}

  /**
   * A part of a person's record, or the whole person, with the day of removal.
   *
   * @param due the day of removal under the notice in force, or null
   * @param whole whether it is the whole person
   */
  public record Part(Category category, LocalDate due, boolean whole) {}

  /** Returns the entry with its day of removal computed again, or null if it does not exist. */
  public ExpiringEntry entry(String id) {
    var entry = em.find(Entry.class, id);
    if (entry == null) {
      return null;
    }
    var category = entry.category(notices);
    return new ExpiringEntry(
        id,
        entry.subjectId(),
        category,
        entry.expiry(category, subject(entry.subjectId()).relationshipEnded()),
        entry.hasLostBasis(),
        entry.happenedAt(),
        entry.values());
  }

  /** The ids of entries about the data subject in these categories that have a legal basis. */
  public List<String> entriesWithBasis(String subjectId, List<String> categories, int limit) {
    return categories.isEmpty()
        ? List.of()
        : em.createNamedQuery(Entry.WITH_BASIS, String.class)
            .setParameter("subject", subjectId)
            .setParameter("categories", categories)
            .setMaxResults(limit)
            .getResultList();
  }

  /** Erases the entry. */
  public void erase(String entryId) {
    var entry = em.find(Entry.class, entryId);
    forget(FieldChange.FORGET_ENTRY, entry.subjectId(), "entry", entryId);
    happened(ChangeEvent.Kind.ENTRY_REMOVED, entry.subjectId(), entryId, entry.version());
    em.remove(entry);
  }

  /**
   * Marks an entry as one without a legal basis, which only a hold or a restriction keeps (P32,
   * P34).
   */
  public void markBasisLost(String entryId) {
    var entry = em.find(Entry.class, entryId);
    var today = LocalDate.now(clock);
    entry.loseBasis(today);
    em.persist(
        new FieldChange(
            entry.subjectId(), entryId, "basisLostOn", null, today.toString(), false, origin()));
    happened(ChangeEvent.Kind.ENTRY_UPDATED, entry.subjectId(), entryId, entry.version());
  }

  /**
   * Returns the parts of the record that hold data, and the person, with their days of removal
   * computed again.
   */
  public List<Part> parts(String subjectId) {
    var subject = subject(subjectId);
    var notice = notices.inForce();
    var parts =
        new ArrayList<>(
            subject.parts(notice).stream()
                .map(one -> new Part(one, subject.expiry(one), false))
                .toList());
    notice.nameCategory().ifPresent(one -> parts.add(new Part(one, subject.expiry(one), true)));
    return parts;
  }

  /** Removes the data of the category from the person's record. */
  public void clear(String subjectId, Category category) {
    var subject = subject(subjectId);
    var origin = origin();
    var terms = subject.terms();
    var cleared = subject.clear(category, notices.inForce(), origin.at());
    forget(FieldChange.FORGET_FIELDS, subjectId, "fields", cleared);
    cleared.forEach(
        field -> em.persist(new FieldChange(subjectId, null, field, null, null, false, origin)));
    writer.updateTerms(subject, terms);
    writer.publishUpdate(subject, origin);
  }

  /** The day on which the relationship with the person ended, if it has. */
  public Optional<LocalDate> relationshipEnded(String subjectId) {
    return Optional.ofNullable(subject(subjectId).relationshipEnded());
  }

  /** Whether the register holds an entry about the person. */
  public boolean hasEntries(String subjectId) {
    return !em.createNamedQuery(Entry.OF_SUBJECT, Entry.class)
        .setParameter("subject", subjectId)
        .setParameter("after", "")
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Erases a person without entries: the record, and what every feature keeps about the person.
   * From then on the answer to the id is 410.
   */
  public void erasePerson(String subjectId) {
    var subject = subject(subjectId);
    directory.idsIncludingMerged(subjectId).forEach(sources::remove);
    em.persist(new RemovedSubject(subject, clock.instant()));
    happened(ChangeEvent.Kind.SUBJECT_REMOVED, subjectId, null, subject.version());
    em.flush(); // rows that refer to the person are deleted before the person
    em.remove(subject);
  }

  /**
   * Tells the other features, once a batch, whose data was removed in it. Whoever removes calls
   * this at the end of the batch.
   */
  public void announce(Collection<String> subjectIds) {
    subjectIds.forEach(id -> removals.fire(new DataRemoved(id)));
  }

  private void forget(String query, String subjectId, String name, Object value) {
    em.createNamedQuery(query)
        .setParameter("subject", subjectId)
        .setParameter(name, value)
        .executeUpdate();
  }

  private void happened(ChangeEvent.Kind kind, String subjectId, String entryId, long version) {
    em.persist(new ChangeEvent(kind, subjectId, entryId, version + 1, clock.instant()));
  }

  private DataSubject subject(String id) {
    return em.find(DataSubject.class, id);
  }

  private Provenance origin() {
    return new Provenance(Source.EMPLOYEE, Means.AUTOMATED, Caller.SERVER, clock.instant());
  }
}
