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

/**
 * Writes a person with all that hangs on the row: search terms, history, event. For single calls
 * and imports alike; who calls flushes.
 */
@ApplicationScoped
public class SubjectWriter {
  private static final String IN_USE = "The customer number or reference is in use already.";

  /** SQL's state where a row is written about a person who is no more. */
  private static final String ORPHANED = "23503";

  @PersistenceContext EntityManager em;
  @Inject Notices notices;
  @Inject PurposeLimitation purposes;
  @Inject InputValidator validator;
  @Inject KeyLookup lookup;
  @Inject Clock clock;

  /** What a change came to. */
  record Written(Outcome outcome, List<String> proposals) {}

  DataSubject create(SubjectDetails asked, Provenance origin) {
    var stated = purposes.determineScope().restrict(asked, new SubjectDetails());
    check(stated);
    var subject = new DataSubject(stated, origin, notices.inForce());
    em.persist(subject);
    subject.terms().forEach((kind, terms) -> add(subject.id(), kind, terms));
    em.persist(
        new ChangeEvent(ChangeEvent.Kind.SUBJECT_CREATED, subject.id(), null, 1, origin.at()));
    return subject;
  }

  Written change(DataSubject subject, SubjectDetails asked, Provenance origin) {
    var known = subject.details();
    var stated = purposes.determineScope().restrict(asked, known);
    check(stated);
    stated.updateDerivedName(known);
    var ended = subject.relationshipEnded();
    var terms = subject.terms();
    var changes = subject.change(stated, origin, notices.inForce());
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
    updated(subject, origin);
    return new Written(Outcome.UPDATED, proposals);
  }

  /** Makes the one person what both records make together, with its history and event. */
  void merge(DataSubject kept, DataSubject gone, MergedRecord union, Provenance origin) {
    var stated = purposes.determineScope().restrict(union.stated(), kept.details());
    check(stated);
    var terms = kept.terms();
    var ended = kept.relationshipEnded();
    for (var one : union.changes()) {
      recordChange(kept, one, false, origin.from(union.sources.get(one.field())));
    }
    var theirs = gone.valuesWithSources().sources();
    for (var one : union.proposals) {
      recordChange(kept, one, true, origin.from(theirs.get(one.field())));
    }
    if (gone.isRestricted() && !kept.isRestricted()) {
      recordChange(kept, "restricted", "false", "true", false, origin);
    }
    var recordedBy = kept.recordedBy();
    kept.merge(stated, union.sources, gone, origin, notices.inForce());
    if (!recordedBy.equals(kept.recordedBy())) {
      recordChange(kept, "recordedBy", recordedBy, kept.recordedBy(), false, origin);
    }
    updateTerms(kept, terms);
    if (!Objects.equals(ended, kept.relationshipEnded())
        || !Objects.equals(gone.relationshipEnded(), kept.relationshipEnded())) {
      recalculateExpiry(kept);
    }
  }

  private void recordChange(
      DataSubject subject, Difference one, boolean proposal, Provenance origin) {
    var before = Difference.text(one.before());
    recordChange(subject, one.field(), before, Difference.text(one.after()), proposal, origin);
  }

  private void recordChange(
      DataSubject subject,
      String field,
      String before,
      String after,
      boolean proposal,
      Provenance origin) {
    var change = new FieldChange(subject.id(), null, field, before, after, proposal, origin);
    if (!proposal || !isKnown(change)) {
      em.persist(change);
    }
  }

  Outcome restrict(DataSubject subject, boolean restricted, Provenance origin) {
    if (subject.isRestricted() == restricted) {
      return Outcome.UNCHANGED;
    }
    recordChange(subject, "restricted", "" + !restricted, "" + restricted, false, origin);
    subject.restrict(restricted);
    updated(subject, origin);
    return Outcome.UPDATED;
  }

  /** The person of that customer number, at present or before a merge; or null. */
  DataSubject findByCustomerNumber(String customerNumber) {
    return findByCustomerNumber(List.of(customerNumber)).get(customerNumber);
  }

  /** The persons who are known by these customer numbers, by number. */
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

  /** Hardly ever are there any, and an import would ask for each of its numbers. */
  private boolean hasAliases() {
    return !em.createQuery("select a from CustomerAlias a", CustomerAlias.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Refuses a customer number by which another person was known before a merge. To be asked when
   * the rows are written: then no merge comes between.
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

  private void check(SubjectDetails stated) {
    stated.normalise();
    validator.requireValid(stated);
    if (stated.name == null) {
      throw ProblemException.invalid("name", "is needed, or givenName and familyName");
    }
    if (stated.relationshipBegan != null
        && stated.relationshipEnded != null
        && stated.relationshipEnded.isBefore(stated.relationshipBegan)) {
      throw ProblemException.invalid("relationshipEnded", "must not be before relationshipBegan");
    }
  }

  /** A proposal made again, as a repeated import makes it, is on record already. */
  boolean isKnown(FieldChange proposal) {
    return em.createNamedQuery(FieldChange.PROPOSALS, FieldChange.class)
        .setParameter("subject", proposal.view().subjectId())
        .getResultStream()
        .anyMatch(known -> known.isSameAs(proposal));
  }

  /** A choice changes what those who follow may do with a person. */
  void onChoiceRecorded(@Observes ChoiceRecorded choice) {
    em.persist(
        new ChangeEvent(
            ChangeEvent.Kind.CHOICE_RECORDED, choice.subjectId(), null, 1, clock.instant()));
  }

  void updated(DataSubject subject, Provenance origin) {
    em.persist(
        new ChangeEvent(
            ChangeEvent.Kind.SUBJECT_UPDATED,
            subject.id(),
            null,
            subject.version() + 1,
            origin.at()));
  }

  void updateTerms(DataSubject subject, Map<SearchTerm.Kind, Set<String>> before) {
    var now = subject.terms();
    for (var kind : SearchTerm.Kind.values()) {
      for (var gone : before.get(kind)) {
        if (!now.get(kind).contains(gone)) {
          em.remove(em.find(SearchTerm.class, new SearchTerm.Key(subject.id(), kind, gone)));
        }
      }
      now.get(kind).removeAll(before.get(kind));
      add(subject.id(), kind, now.get(kind));
    }
  }

  private void add(String subjectId, SearchTerm.Kind kind, Set<String> terms) {
    terms.forEach(term -> em.persist(new SearchTerm(subjectId, kind, term)));
  }

  /** What is kept from the end of the relationship goes by its new end (P26). */
  private void recalculateExpiry(DataSubject subject) {
    em.createQuery("select e from Entry e where e.subjectId = :subject", Entry.class)
        .setParameter("subject", subject.id())
        .getResultStream()
        .forEach(entry -> entry.expire(entry.category(notices), subject.relationshipEnded()));
  }

  void flush() {
    try {
      em.flush();
    } catch (PersistenceException failed) {
      for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
          if (sql.getSQLState().equals(ORPHANED)) {
            var detail = "The person was removed or merged in that moment; send it again.";
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
