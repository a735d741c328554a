package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.notitia.consent.ChoiceRecorded;
import org.notitia.notice.Notices;
import org.notitia.platform.Outcome;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;
import org.notitia.platform.persistence.KeyLookup;
import org.notitia.register.Differences.Difference;

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
  @Inject Purposes purposes;
  @Inject Validator validator;
  @Inject KeyLookup lookup;
  @Inject Clock clock;

  /** What a change came to. */
  record Written(Outcome outcome, List<String> proposals) {}

  DataSubject prepare(NewSubject asked, Origin origin) {
    var stated = purposes.use().within(asked, new NewSubject());
    check(stated);
    var subject = new DataSubject(stated, origin, notices.inForce());
    em.persist(subject);
    subject.terms().forEach((kind, terms) -> add(subject.id(), kind, terms));
    em.persist(
        new ChangeEvent(ChangeEvent.Kind.SUBJECT_CREATED, subject.id(), null, 1, origin.at()));
    return subject;
  }

  Written change(DataSubject subject, NewSubject asked, Origin origin) {
    var known = subject.stated(new NewSubject());
    var stated = purposes.use().within(asked, known);
    check(stated);
    stated.follow(known);
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
    renew(subject, terms);
    if (!Objects.equals(ended, subject.relationshipEnded())) {
      moveExpiry(subject);
    }
    updated(subject, origin);
    return new Written(Outcome.UPDATED, proposals);
  }

  /** Makes the one person what both records make together, with its history and event. */
  void unite(DataSubject kept, DataSubject gone, Union union, Origin origin) {
    var stated = purposes.use().within(union.stated(), kept.stated(new NewSubject()));
    check(stated);
    var terms = kept.terms();
    var ended = kept.relationshipEnded();
    for (var one : union.changes()) {
      note(kept, one, false, origin.from(union.sources.get(one.field())));
    }
    var theirs = gone.side().sources();
    for (var one : union.proposals) {
      note(kept, one, true, origin.from(theirs.get(one.field())));
    }
    if (gone.isRestricted() && !kept.isRestricted()) {
      note(kept, "restricted", "false", "true", false, origin);
    }
    var recordedBy = kept.recordedBy();
    kept.unite(stated, union.sources, gone, origin, notices.inForce());
    if (!recordedBy.equals(kept.recordedBy())) {
      note(kept, "recordedBy", recordedBy, kept.recordedBy(), false, origin);
    }
    renew(kept, terms);
    if (!Objects.equals(ended, kept.relationshipEnded())
        || !Objects.equals(gone.relationshipEnded(), kept.relationshipEnded())) {
      moveExpiry(kept);
    }
  }

  private void note(DataSubject subject, Difference one, boolean proposal, Origin origin) {
    var before = Difference.text(one.before());
    note(subject, one.field(), before, Difference.text(one.after()), proposal, origin);
  }

  private void note(
      DataSubject subject,
      String field,
      String before,
      String after,
      boolean proposal,
      Origin origin) {
    var change = new FieldChange(subject.id(), null, field, before, after, proposal, origin);
    if (!proposal || !isKnown(change)) {
      em.persist(change);
    }
  }

  Outcome restrict(DataSubject subject, boolean restricted, Origin origin) {
    if (subject.isRestricted() == restricted) {
      return Outcome.UNCHANGED;
    }
    note(subject, "restricted", "" + !restricted, "" + restricted, false, origin);
    subject.restrict(restricted);
    updated(subject, origin);
    return Outcome.UPDATED;
  }

  /** The person of that customer number, at present or before a merge; or null. */
  DataSubject known(String customerNumber) {
    return known(List.of(customerNumber)).get(customerNumber);
  }

  /** The persons who are known by these customer numbers, by number. */
  Map<String, DataSubject> known(Collection<String> customerNumbers) {
    var known = new HashMap<String, DataSubject>();
    lookup
        .all(
            customerNumbers,
            some ->
                em.createQuery(
                        "select s from DataSubject s where s.customerNumber in :numbers",
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
  void needOwnNumbers(Collection<DataSubject> subjects) {
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

  private void check(NewSubject stated) {
    stated.tidy();
    var violations = validator.validate(stated);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
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
    return em.createQuery(
            "select c from FieldChange c where c.subjectId = :subject and c.proposal = true",
            FieldChange.class)
        .setParameter("subject", proposal.view().subjectId())
        .getResultStream()
        .anyMatch(known -> known.isSameAs(proposal));
  }

  /** A choice changes what those who follow may do with a person. */
  void chosen(@Observes ChoiceRecorded choice) {
    em.persist(
        new ChangeEvent(
            ChangeEvent.Kind.CHOICE_RECORDED, choice.subjectId(), null, 1, clock.instant()));
  }

  void updated(DataSubject subject, Origin origin) {
    em.persist(
        new ChangeEvent(
            ChangeEvent.Kind.SUBJECT_UPDATED,
            subject.id(),
            null,
            subject.version() + 1,
            origin.at()));
  }

  void renew(DataSubject subject, Map<Term.Kind, Set<String>> before) {
    var now = subject.terms();
    for (var kind : Term.Kind.values()) {
      for (var gone : before.get(kind)) {
        if (!now.get(kind).contains(gone)) {
          em.remove(em.find(Term.class, new Term.Key(subject.id(), kind, gone)));
        }
      }
      now.get(kind).removeAll(before.get(kind));
      add(subject.id(), kind, now.get(kind));
    }
  }

  private void add(String subjectId, Term.Kind kind, Set<String> terms) {
    terms.forEach(term -> em.persist(new Term(subjectId, kind, term)));
  }

  /** What is kept from the end of the relationship goes by its new end (P26). */
  private void moveExpiry(DataSubject subject) {
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
