package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.notitia.history.FieldChange;
import org.notitia.register.details.SubjectDetails;

/** Reads persons with their entries for the data quality inspection (P27). */
@ApplicationScoped
public class SubjectSnapshots {
  /** The maximum number of entries that are inspected for one person; only machines have more. */
  private static final int MOST_ENTRIES = 5_000;

  private static final int MOST_SIMILAR = 20;

  @PersistenceContext EntityManager em;

  /**
   * The record and entries of a person.
   *
   * @param updatedAt when the record or an entry was last changed
   */
  public record SubjectSnapshot(
      String id, SubjectDetails subject, List<EntryView> entries, Instant updatedAt) {}

  /** Returns the person with that id, if one exists. */
  public Optional<SubjectSnapshot> find(String id) {
    var subject = em.find(DataSubject.class, id);
    if (subject == null) {
      return Optional.empty();
    }
    var entries =
        em.createNamedQuery(Entry.BARE, BareEntry.class)
            .setParameter("subject", id)
            .setMaxResults(MOST_ENTRIES)
            .getResultStream()
            .map(BareEntry::view)
            .toList();
    var updatedAt =
        entries.stream()
            .map(entry -> entry.recordedAt)
            .filter(subject.updatedAt()::isBefore)
            .max(Instant::compareTo)
            .orElse(subject.updatedAt());
    return Optional.of(new SubjectSnapshot(id, subject.details(), entries, updatedAt));
  }

  /** Whether the person's e-mail, phone or address has changed since then. */
  public boolean hasOtherAddressSince(String id, Instant then) {
    return !em.createNamedQuery(FieldChange.CONTACT_CHANGED_SINCE, String.class)
        .setParameter("subject", id)
        .setParameter("then", then)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Returns the next persons by id whose record has not changed since then, or who were born before
   * that day.
   */
  public List<String> untouchedSince(Instant then, LocalDate born, String after, int most) {
    return em.createQuery(
            "select s.id from DataSubject s where s.id > :after"
                + " and (s.updatedAt < :then or s.details.birthDate < :born) order by s.id",
            String.class)
        .setParameter("after", after)
        .setParameter("then", then)
        .setParameter("born", born)
        .setMaxResults(most)
        .getResultList();
  }

  /** What two persons have in common. */
  public record Similarity(
      String id, boolean username, boolean name, boolean birthDate, boolean contact) {}

  /**
   * Returns the persons who have the username, an e-mail address or a phone number of a person, or
   * the birth date and a word of the name.
   */
  public List<Similarity> similar(String id) {
    var one = em.find(DataSubject.class, id).details();
    return candidates(one)
        .filter(other -> !other.id().equals(id))
        .distinct()
        .map(other -> similarity(other.id(), one, other.details()))
        .toList();
  }

  private static Similarity similarity(String id, SubjectDetails one, SubjectDetails other) {
    return new Similarity(
        id,
        one.username != null && one.username.equals(other.username),
        SearchTerm.words(one.name).equals(SearchTerm.words(other.name)),
        one.birthDate != null && one.birthDate.equals(other.birthDate),
        share(SearchTerm.Kind.EMAIL, one, other) || share(SearchTerm.Kind.PHONE, one, other));
  }

  private static boolean share(SearchTerm.Kind kind, SubjectDetails one, SubjectDetails other) {
    return kind.terms(one).stream().anyMatch(kind.terms(other)::contains);
  }

  /** Runs a few queries that each use an index: among a million persons many have the same name. */
  private Stream<DataSubject> candidates(SubjectDetails one) {
    var found = new ArrayList<TypedQuery<DataSubject>>();
    for (var kind : List.of(SearchTerm.Kind.EMAIL, SearchTerm.Kind.PHONE)) {
      kind.terms(one).forEach(term -> found.add(withTerm(kind, term, "")));
    }
    if (one.username != null) {
      found.add(
          em.createQuery(
                  "select s from DataSubject s where s.details.username = :username",
                  DataSubject.class)
              .setParameter("username", one.username));
    }
    if (one.birthDate != null) {
      var longest =
          SearchTerm.words(one.name).stream()
              .max(Comparator.comparingInt(String::length))
              .orElse("");
      found.add(
          withTerm(SearchTerm.Kind.NAME, longest, " and s.details.birthDate = :born")
              .setParameter("born", one.birthDate));
    }
    return found.stream().flatMap(query -> query.setMaxResults(MOST_SIMILAR).getResultStream());
  }

  private TypedQuery<DataSubject> withTerm(SearchTerm.Kind kind, String term, String more) {
    return em.createQuery(
            "select s from SearchTerm t join DataSubject s on s.id = t.subjectId"
                + " where t.kind = :kind and t.term = :term"
                + more,
            DataSubject.class)
        .setParameter("kind", kind)
        .setParameter("term", term);
  }
}
