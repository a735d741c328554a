package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.subject.SubjectContact;
import org.notitia.subject.SubjectDirectory;
import org.notitia.subject.SubjectSummary;

/** The register's answers to what other features may ask about data subjects. */
@ApplicationScoped
public class RegisterDirectory implements SubjectDirectory {
  @PersistenceContext EntityManager em;

  @Override
  public Optional<SubjectSummary> find(String subjectId) {
    return Optional.ofNullable(em.find(DataSubject.class, subjectId)).map(DataSubject::summary);
  }

  @Override
  public SubjectSummary require(String subjectId) {
    var subject = em.find(DataSubject.class, subjectId);
    if (subject == null || !subject.isVisibleTo(Call.current())) {
      throw notFound(subjectId);
    }
    return subject.summary();
  }

  @Override
  public ProblemException notFound(String subjectId) {
    var call = Call.current();
    if (call.has(Role.SUBJECT)) {
      return unknown();
    }
    var kept = call.has(Role.PARTNER) ? subjectId : keptInsteadOf(subjectId);
    if (!kept.equals(subjectId)) {
      return ProblemException.gone(
          "The data subject with this id was merged into the data subject with the id "
              + kept
              + ".");
    }
    var removed = em.find(RemovedSubject.class, subjectId);
    return removed == null || !removed.isVisibleTo(call)
        ? unknown()
        : ProblemException.gone("The data of the data subject with this id has been erased.");
  }

  @Override
  public void lock(String subjectId) {
    if (em.find(DataSubject.class, subjectId, LockModeType.PESSIMISTIC_WRITE) == null) {
      throw notFound(subjectId);
    }
  }

  @Override
  public Map<String, Boolean> lock(Collection<String> subjectIds) {
    var found = new TreeMap<String, Boolean>();
    for (var id : new TreeSet<>(subjectIds)) {
      var subject = em.find(DataSubject.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (subject != null) {
        found.put(id, subject.isRestricted());
      }
    }
    return found;
  }

  @Override
  public List<String> idsIncludingMerged(String subjectId) {
    var ids = new ArrayList<>(List.of(subjectId));
    for (var i = 0; i < ids.size(); i++) {
      ids.addAll(
          em.createNamedQuery(MergedSubject.GONE_INTO, String.class)
              .setParameter("kept", ids.get(i))
              .getResultList());
    }
    return ids;
  }

  @Override
  public Map<String, SubjectContact> contacts(Collection<String> subjectIds) {
    var contacts = new HashMap<String, SubjectContact>();
    if (!subjectIds.isEmpty()) {
      em.createNamedQuery(DataSubject.CONTACTS, SubjectContact.class)
          .setParameter("ids", subjectIds)
          .getResultList()
          .forEach(contact -> contacts.put(contact.id(), contact));
    }
    return contacts;
  }

  @Override
  public List<SubjectContact> contactsAfter(String subjectId, int limit) {
    return em.createNamedQuery(DataSubject.CONTACTS_AFTER, SubjectContact.class)
        .setParameter("after", subjectId)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public boolean hasEntry(String subjectId, String entryId) {
    var entry = em.find(Entry.class, entryId);
    return entry != null && entry.subjectId().equals(subjectId);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("No data subject has this id.");
  }

  /** The data subject into whom that one was merged, by one merge or several; else the same id. */
  private String keptInsteadOf(String id) {
    return em.createNamedQuery(MergedSubject.OF, MergedSubject.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(one -> keptInsteadOf(one.keptId()))
        .orElse(id);
  }
}
