package org.notitia.register;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.notitia.account.Accounts;
import org.notitia.changes.ChangeEvent;
import org.notitia.history.Provenance;
import org.notitia.notice.Category;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.platform.Outcome;
import org.notitia.platform.ProblemException;
import org.notitia.platform.persistence.KeyLookup;
import org.notitia.platform.validation.InputValidator;
import org.notitia.register.purpose.PurposeLimitation;

/**
 * Writes an entry by the rules of its category, with history and event. For single calls and
 * imports alike.
 */
@ApplicationScoped
public class EntryWriter {
  @PersistenceContext EntityManager em;
  @Inject Notices notices;
  @Inject PurposeLimitation purposes;
  @EJB Accounts accounts;
  @Inject SubjectWriter subjects;
  @Inject KeyLookup lookup;
  @Inject InputValidator validator;

  /** The entry, the outcome, and the values that are kept as proposals (P11). */
  record Written(Entry entry, Outcome outcome, List<String> proposals) {}

  /** The entries of the category with these references. */
  List<Entry> findByReference(String category, Collection<String> references) {
    return lookup.all(
        references,
        some ->
            em.createNamedQuery(Entry.BY_REFERENCE, Entry.class)
                .setParameter("category", category)
                .setParameter("references", some)
                .getResultList());
  }

  /** Records an entry, or updates the one of the same category and reference. */
  Written record(DataSubject subject, NewEntry stated, Provenance provenance) {
    validator.requireValid(stated);
    var known =
        stated.reference == null
            ? List.<Entry>of()
            : findByReference(stated.category, List.of(stated.reference));
    return apply(subject, stated, known.isEmpty() ? null : known.get(0), provenance);
  }

  /**
   * Records an entry, or updates the known one.
   *
   * @param known the entry to update, which the caller has looked up; or null
   */
  Written write(DataSubject subject, NewEntry stated, Entry known, Provenance provenance) {
    validator.requireValid(stated);
    return apply(subject, stated, known, provenance);
  }

  private Written apply(DataSubject subject, NewEntry stated, Entry known, Provenance provenance) {
    var notice = notices.inForce();
    var category = notice.category(stated.category);
    switch (category.keptIn()) {
      case SUBJECT ->
          throw ProblemException.invalid(
              "category", "is stored in the data subject itself; update the data subject");
      case CHOICE ->
          throw ProblemException.invalid(
              "category", "is stored as choices; record a choice instead");
      case ENTRY -> {} // is written below
    }
    if (!category.sources().contains(provenance.source())) {
      throw ProblemException.invalid(
          "source",
          "must be a source that the notice lists for "
              + category.code()
              + ": "
              + category.sources());
    }
    var scope = purposes.determineScope(category, notice);
    scope.requireAllowed(category);
    purposes.requirePermitted(scope, subject.id());
    var values = category.validated(stated.values);
    if (known != null) {
      return change(known, subject, stated, values, provenance, notice);
    }
    requirePrerequisites(category, subject, notice);
    var entry = new Entry(subject, stated, values, provenance, notice);
    em.persist(entry);
    em.persist(
        new ChangeEvent(
            ChangeEvent.Kind.ENTRY_RECORDED, subject.id(), entry.id(), 1, provenance.at()));
    return new Written(entry, Outcome.CREATED, List.of());
  }

  void flush() {
    subjects.flush();
  }

  private Written change(
      Entry entry,
      DataSubject subject,
      NewEntry stated,
      Map<String, Object> values,
      Provenance provenance,
      Notice notice) {
    if (!entry.subjectId().equals(subject.id())) {
      throw ProblemException.conflict("The reference belongs to an entry of another person.");
    }
    if (entry.hasLostBasis()) {
      throw ProblemException.forbidden(
          "basis-lost",
          "The entry has lost its legal basis and is kept only for a legal reason; it cannot be changed.");
    }
    var changes = entry.change(subject, stated, values, provenance, notice);
    var proposals = new ArrayList<String>();
    for (var change : changes) {
      if (change.isProposal()) {
        proposals.add(change.field());
      }
      if (!change.isProposal() || !subjects.isKnown(change)) {
        em.persist(change);
      }
    }
    if (changes.size() == proposals.size()) {
      return new Written(entry, Outcome.UNCHANGED, proposals);
    }
    em.persist(
        new ChangeEvent(
            ChangeEvent.Kind.ENTRY_UPDATED,
            subject.id(),
            entry.id(),
            entry.version() + 1,
            provenance.at()));
    return new Written(entry, Outcome.UPDATED, proposals);
  }

  /** Refuses (403) an entry without what the notice requires first (P10). */
  private void requirePrerequisites(Category category, DataSubject subject, Notice notice) {
    if (category.needs() == null) {
      return;
    }
    if (!subject.isCustomer(notice)) {
      throw ProblemException.forbidden(
          "starred-data",
          "The person lacks required (starred) data and is a contact only; entries of %s are not allowed."
              .formatted(category.code()));
    }
    if (category.needs() == Category.Prerequisite.OWN_ACCOUNT
        && !accounts.hasOwnAccount(subject.id())) {
      throw ProblemException.forbidden(
          "own-account",
          "An entry of %s requires that the person has an account with a password."
              .formatted(category.code()));
    }
  }
}
