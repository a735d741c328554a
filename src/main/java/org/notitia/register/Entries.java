package org.notitia.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.notitia.audit.AuditTrail;
import org.notitia.history.Provenance;
import org.notitia.idempotency.Idempotent;
import org.notitia.notice.Category;
import org.notitia.notice.Notices;
import org.notitia.platform.Call;
import org.notitia.platform.Outcome;
import org.notitia.platform.Page;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.platform.json.Json;
import org.notitia.platform.validation.PageCursor;
import org.notitia.platform.validation.Text;
import org.notitia.register.purpose.PurposeLimitation;
import org.notitia.register.purpose.PurposeScope;
import org.notitia.subject.SubjectDirectory;

/**
 * The entries about persons. Each method is one transaction, checks the role and writes the audit
 * trail.
 */
@Stateless
public class Entries {
  @PersistenceContext EntityManager em;
  @Inject SubjectDirectory directory;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject PurposeLimitation purposes;
  @Inject AuditTrail trail;
  @Inject EntryWriter writer;

  /**
   * Records an entry about a person, or updates the one of the same category and reference: a
   * caller can send it again. Refuses a category whose prerequisites the person lacks (P10).
   */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER})
  @Idempotent
  public EntryView record(@NotNull String subjectId, @NotNull NewEntry stated) {
    var subject = requireSubject(subjectId);
    return finish(subject, writer.record(subject, stated, provenance(stated)));
  }

  /** The entry of that id. */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER, Role.SUBJECT})
  public EntryView find(@NotNull String id) {
    var entry = requireEntry(id);
    var scope = purposes.determineScope(entry.subjectId());
    if (!entry.hasLostBasis() || !seesBasisLost()) {
      scope.requireAllowed(
          entry.category(notices)); // without a legal basis an entry serves no purpose
    }
    trail.record(entry.subjectId(), id);
    return view(entry, null, em.find(DataSubject.class, entry.subjectId()));
  }

  /**
   * Merges a patch into an entry (RFC 7396); fails (412) if the entry has a newer version than the
   * one read.
   */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER})
  public EntryView patch(@NotNull String id, long version, @NotNull ObjectNode patch) {
    var entry = requireEntry(id);
    if (!entry.hasVersion(version)) {
      throw ProblemException.stale();
    }
    var before = entry.statement(new NewEntry());
    var stated = Json.bind(Json.mergePatch(Json.tree(before), patch), NewEntry.class);
    if (!before.category.equals(stated.category)) {
      throw ProblemException.invalid("category", "cannot be changed; record another entry");
    }
    if (before.reference == null
        ? stated.reference != null
        : !before.reference.equals(stated.reference)) {
      throw ProblemException.invalid("reference", "cannot be changed; record another entry");
    }
    var subject = em.find(DataSubject.class, entry.subjectId());
    return finish(subject, writer.write(subject, stated, entry, provenance(stated)));
  }

  /** The entries about a person, of one category or all, the oldest first. */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER, Role.SUBJECT})
  public Page<EntryView> list(
      @NotNull String subjectId,
      @Text(max = 40) String category,
      int limit,
      @PageCursor String after) {
    var subject = requireSubject(subjectId);
    var scope = purposes.determineScope(subject.id());
    if (category == null) {
      purposes.reportLeftOut(scope, Category.Storage.ENTRY);
    } else {
      scope.requireAllowed(scope.notice().category(category));
    }
    var read =
        query(category, scope)
            .setParameter("subject", subject.id())
            .setParameter("after", after == null ? "" : after)
            .setMaxResults(limit + 1)
            .getResultList();
    trail.record(subjectId, null);
    return Page.of(read, limit, entry -> view(entry, null, subject), Entry::id);
  }

  /** Entries of one category, or of all in the scope. */
  private TypedQuery<Entry> query(String category, PurposeScope scope) {
    if (category != null) {
      return em.createNamedQuery(Entry.OF_SUBJECT_IN_CATEGORY, Entry.class)
          .setParameter("category", category);
    }
    var excluded = scope.excluded(Category.Storage.ENTRY);
    var but = seesBasisLost() ? Entry.OF_SUBJECT_OR_BASIS_LOST : Entry.OF_SUBJECT_BUT;
    return excluded.isEmpty()
        ? em.createNamedQuery(Entry.OF_SUBJECT, Entry.class)
        : em.createNamedQuery(but, Entry.class).setParameter("categories", excluded);
  }

  private Provenance provenance(NewEntry stated) {
    return Provenance.of(stated.source, stated.means, clock);
  }

  /** Flushes and writes the audit trail, so that the view has the new version. */
  private EntryView finish(DataSubject subject, EntryWriter.Written written) {
    writer.flush();
    Call.current().subjectId = subject.id();
    trail.record(subject.id(), written.entry().id());
    var view = view(written.entry(), written.outcome(), subject);
    view.proposals = written.proposals().isEmpty() ? null : written.proposals();
    return view;
  }

  private EntryView view(Entry entry, Outcome outcome, DataSubject subject) {
    return entry.view(outcome, notices, subject.isRestricted(), seesBasisLost());
  }

  /** Whether the caller sees what has lost its legal basis. */
  private static boolean seesBasisLost() {
    return Call.current().has(Role.OFFICER);
  }

  private DataSubject requireSubject(String id) {
    var subject = em.find(DataSubject.class, id);
    if (subject == null || !subject.isVisibleTo(Call.current())) {
      throw directory.notFound(id);
    }
    return subject;
  }

  private Entry requireEntry(String id) {
    var entry = em.find(Entry.class, id);
    if (entry == null
        || !em.find(DataSubject.class, entry.subjectId()).isVisibleTo(Call.current())) {
      throw ProblemException.notFound("No entry has this id.");
    }
    return entry;
  }
}
