package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.notitia.changes.ChangeEvent;
import org.notitia.consent.ChoiceRecorded;
import org.notitia.history.FieldChange;
import org.notitia.history.FieldDifferences.Difference;
import org.notitia.history.Provenance;
import org.notitia.notice.Notices;
import org.notitia.platform.Outcome;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;
import org.notitia.platform.persistence.KeyLookup;
import org.notitia.platform.validation.InputValidator;
import org.notitia.register.details.SubjectDetails;
import org.notitia.register.purpose.PurposeLimitation;

/**
 * Writes a person with search terms, history and change event, for single calls and imports alike.
 * The caller flushes.
 */
@ApplicationScoped
public class SubjectWriter {
  private static final String IN_USE = "The customer number or reference is already in use.";

  /** The SQL state of a row about a person who does not exist. */
  private static final String FOREIGN_KEY_VIOLATION = "23503";

  @PersistenceContext EntityManager em;
  @Inject Notices notices;
  @Inject PurposeLimitation purposes;
  @Inject InputValidator validator;
  @Inject KeyLookup lookup;
  @Inject Clock clock;

  /** The outcome of a change, and the fields whose new values are kept as proposals (P11). */
  record Written(Outcome outcome, List<String> proposals) {}

  /** Creates a person. */
  DataSubject create(SubjectDetails stated, Provenance provenance) {
    var details = purposes.determineScope().restrict(stated, new SubjectDetails());
    normaliseAndCheck(details);
    var subject = new DataSubject(details, provenance, notices.inForce());
    em.persist(subject);
    subject.terms().forEach((kind, terms) -> addTerms(subject.id(), kind, terms));
    em.persist(
        new ChangeEvent(ChangeEvent.Kind.SUBJECT_CREATED, subject.id(), null, 1, provenance.at()));
    return subject;
  }

  /** Replaces the details of a person by those stated. */
  Written change(DataSubject subject, SubjectDetails stated, Provenance provenance) {
    var known = subject.details();
    var details = purposes.determineScope().restrict(stated, known);
    normaliseAndCheck(details);
    details.updateDerivedName(known);
    var ended = subject.relationshipEnded();
    var terms = subject.terms();
    var changes = subject.change(details, provenance, notices.inForce());
    var proposals = new ArrayList<String>();
    for (var change : changes) {
      if (change.isProposal()) {
        proposals.add(change.field());
      }
      if (!change.isProposal() || !isKnown(change)) {
        em.persist(change);
      }
    }
    if (changes.size() == proposals.size()) {
      return new Written(Outcome.UNCHANGED, proposals);
    }
    updateTerms(subject, terms);
    if (!Objects.equals(ended, subject.relationshipEnded())) {
      recalculateExpiry(subject);
    }
    publishUpdate(subject, provenance);
    return new Written(Outcome.UPDATED, proposals);
  }

  /** Gives the kept person the details of the merged record, and writes the history. */
  void merge(DataSubject kept, DataSubject gone, MergedRecord union, Provenance provenance) {
    var details = purposes.determineScope().restrict(union.stated(), kept.details());
    normaliseAndCheck(details);
    var terms = kept.terms();
    var ended = kept.relationshipEnded();
    for (var one : union.changes()) {
      recordChange(kept, one, false, provenance.withSource(union.sources.get(one.field())));
    }
    var theirs = gone.valuesWithSources().sources();
    for (var one : union.proposals) {
      recordChange(kept, one, true, provenance.withSource(theirs.get(one.field())));
    }
    if (gone.isRestricted() && !kept.isRestricted()) {
      recordChange(kept, "restricted", "false", "true", false, provenance);
    }
    var recordedBy = kept.recordedBy();
    kept.merge(details, union.sources, gone, provenance, notices.inForce());
    if (!recordedBy.equals(kept.recordedBy())) {
      recordChange(kept, "recordedBy", recordedBy, kept.recordedBy(), false, provenance);
    }
    updateTerms(kept, terms);
    if (!Objects.equals(ended, kept.relationshipEnded())
        || !Objects.equals(gone.relationshipEnded(), kept.relationshipEnded())) {
      recalculateExpiry(kept);
    }
  }

  private void recordChange(
      DataSubject subject, Difference one, boolean proposal, Provenance provenance) {
    var before = Difference.text(one.before());
    recordChange(subject, one.field(), before, Difference.text(one.after()), proposal, provenance);
  }

  private void recordChange(
      DataSubject subject,
      String field,
      String before,
      String after,
      boolean proposal,
      Provenance provenance) {
    var change = new FieldChange(subject.id(), null, field, before, after, proposal, provenance);
    if (!proposal || !isKnown(change)) {
      em.persist(change);
    }
  }

  /** Restricts processing of a person's data, or lifts the restriction (art. 18). */
  Outcome restrict(DataSubject subject, boolean restricted, Provenance provenance) {
    if (subject.isRestricted() == restricted) {
      return Outcome.UNCHANGED;
    }
    recordChange(subject, "restricted", "" + !restricted, "" + restricted, false, provenance);
    subject.restrict(restricted);
    publishUpdate(subject, provenance);
    return Outcome.UPDATED;
  }

  /** The person who has that customer number, or had it before a merge; or null. */
  DataSubject findByCustomerNumber(String customerNumber) {
    return findByCustomerNumber(List.of(customerNumber)).get(customerNumber);
  }

  /** The persons who have these customer numbers, or had them before a merge, by number. */
  Map<String, DataSubject> findByCustomerNumber(Collection<String> customerNumbers) {
    var known = new HashMap<String, DataSubject>();
    lookup
        .all(
            customerNumbers,
            some ->
                em.createQuery(
                        "select s from DataSubject s where s.details.customerNumber in :numbers",
                        DataSubject.class)
                    .setParameter("numbers", some)
                    .getResultList())
        .forEach(one -> known.put(one.customerNumber(), one));
    if (known.size() < customerNumbers.size() && hasAliases()) {
      for (var alias : aliases(customerNumbers)) {
        known.put(alias.customerNumber(), em.find(DataSubject.class, alias.subjectId()));
      }
    }
    return known;
  }

  /** Usually there is none, and an import would ask for each of its numbers. */
  private boolean hasAliases() {
    return !em.createQuery("select a from CustomerAlias a", CustomerAlias.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Refuses (409) a customer number that another person had before a merge. To be called after the
   * flush: then no merge can come between.
   */
  void requireFreeCustomerNumbers(Collection<DataSubject> subjects) {
    var owners = new HashMap<String, DataSubject>();
    for (var one : subjects) {
      if (one.customerNumber() != null) {
        owners.put(one.customerNumber(), one);
      }
    }
    for (var alias : aliases(owners.keySet())) {
      if (!alias.subjectId().equals(owners.get(alias.customerNumber()).id())) {
        throw ProblemException.conflict(IN_USE);
      }
      em.remove(alias);
    }
  }

  private List<CustomerAlias> aliases(Collection<String> customerNumbers) {
    return lookup.all(
        customerNumbers,
        some ->
            em.createNamedQuery(CustomerAlias.KNOWN, CustomerAlias.class)
                .setParameter("numbers", some)
                .getResultList());
  }

  private void normaliseAndCheck(SubjectDetails stated) {
    stated.normalise();
    validator.requireValid(stated);
    if (stated.name == null) {
      throw ProblemException.invalid("name", "is required, or givenName and familyName");
    }
    if (stated.relationshipBegan != null
        && stated.relationshipEnded != null
        && stated.relationshipEnded.isBefore(stated.relationshipBegan)) {
      throw ProblemException.invalid("relationshipEnded", "must not be before relationshipBegan");
    }
  }

  /** Whether the history has the same proposal, for instance from an earlier import. */
  boolean isKnown(FieldChange proposal) {
    return em.createNamedQuery(FieldChange.PROPOSALS, FieldChange.class)
        .setParameter("subject", proposal.view().subjectId())
        .getResultStream()
        .anyMatch(known -> known.isSameAs(proposal));
  }

  /** Adds a change event, because a choice changes what other systems may do with the data. */
  void onChoiceRecorded(@Observes ChoiceRecorded choice) {
    em.persist(
        new ChangeEvent(
            ChangeEvent.Kind.CHOICE_RECORDED, choice.subjectId(), null, 1, clock.instant()));
  }

  /** Adds the change event of an updated person. */
  void publishUpdate(DataSubject subject, Provenance provenance) {
    em.persist(
        new ChangeEvent(
            ChangeEvent.Kind.SUBJECT_UPDATED,
            subject.id(),
            null,
            subject.version() + 1,
            provenance.at()));
  }

  /** Updates the search terms to the present details. */
  void updateTerms(DataSubject subject, Map<SearchTerm.Kind, Set<String>> before) {
    var now = subject.terms();
    for (var kind : SearchTerm.Kind.values()) {
      for (var gone : before.get(kind)) {
        if (!now.get(kind).contains(gone)) {
          em.remove(em.find(SearchTerm.class, new SearchTerm.Key(subject.id(), kind, gone)));
        }
      }
      now.get(kind).removeAll(before.get(kind));
      addTerms(subject.id(), kind, now.get(kind));
    }
  }

  private void addTerms(String subjectId, SearchTerm.Kind kind, Set<String> terms) {
    terms.forEach(term -> em.persist(new SearchTerm(subjectId, kind, term)));
  }

  /** Recalculates the removal days of the entries from the end of the relationship (P26). */
  private void recalculateExpiry(DataSubject subject) {
    em.createQuery("select e from Entry e where e.subjectId = :subject", Entry.class)
        .setParameter("subject", subject.id())
        .getResultStream()
        .forEach(entry -> entry.expire(entry.category(notices), subject.relationshipEnded()));
  }

  /** Writes to the database; a conflict there becomes a problem (409). */
  void flush() {
    try {
      em.flush();
    } catch (PersistenceException failed) {
      for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
          if (sql.getSQLState().equals(FOREIGN_KEY_VIOLATION)) {
            var detail =
                "The data subject was removed or merged at the same time; send the request again.";
            throw new ProblemException(Problem.of(409, "Conflict", detail));
          }
          if (sql.getSQLState().startsWith("23")) {
            throw ProblemException.conflict(IN_USE);
          }
        }
      }
      throw failed;
    }
  }
}
