package org.notitia.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.notitia.audit.AuditTrail;
import org.notitia.history.FieldChange;
import org.notitia.history.FieldChangeView;
import org.notitia.history.Provenance;
import org.notitia.idempotency.Idempotent;
import org.notitia.notice.Category;
import org.notitia.platform.Call;
import org.notitia.platform.Ids;
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
 * The persons of the register. Each method is one transaction, checks the role and writes the audit
 * trail.
 */
@Stateless
public class DataSubjects {
  @PersistenceContext EntityManager em;
  @Inject SubjectDirectory directory;
  @Inject Clock clock;
  @Inject PurposeLimitation purposes;
  @Inject AuditTrail trail;
  @Inject SubjectWriter writer;
  @Inject SubjectReader reader;

  /** Registers a person. Without the starred data the person is a contact, not a customer (P10). */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER})
  @Idempotent
  public SubjectView register(@NotNull NewSubject stated) {
    return create(stated);
  }

  /** The person of that id, as the register knows them now. */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER, Role.SUBJECT})
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public SubjectView find(@NotNull String id) {
    return reader.submit(id);
  }

  /**
   * Merges a patch into the person (RFC 7396); refuses (412) another version than the current one.
   */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER})
  public SubjectView patch(@NotNull String id, long version, @NotNull ObjectNode patch) {
    var subject = require(id, version);
    var merged = Json.mergePatch(Json.tree(subject.details()), patch);
    return change(subject, Json.bind(merged, NewSubject.class));
  }

  /** Replaces the person's details; refuses (412) another version than the current one. */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER})
  public SubjectView replace(@NotNull String id, long version, @NotNull NewSubject stated) {
    return change(require(id, version), stated);
  }

  /** Creates the person with that customer number, or replaces the details of the existing one. */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER})
  public SubjectView put(
      @Text(max = 50, required = true) String customerNumber,
      Long version,
      @NotNull NewSubject stated) {
    if (stated.customerNumber != null && !stated.customerNumber.equals(customerNumber)) {
      throw ProblemException.invalid(
          "customerNumber", "must equal the customer number in the address");
    }
    stated.customerNumber = customerNumber;
    var known = writer.findByCustomerNumber(customerNumber);
    if (known == null) {
      if (version != null) {
        throw ProblemException.stale();
      }
      return create(stated);
    }
    stated.customerNumber = known.customerNumber(); // another one if it was merged
    return change(version == null ? known : requireVersion(known, version), stated);
  }

  /** Restricts processing of a person's data, or lifts the restriction (art. 18). */
  @RolesAllowed(Role.OFFICER)
  public SubjectView restrict(@NotNull String id, long version, @NotNull @Valid Restriction asked) {
    var subject = require(id, version);
    var origin = Provenance.of(null, null, clock);
    return finish(subject, writer.restrict(subject, asked.restricted, origin));
  }

  /** The persons who match all criteria, page by page. */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER})
  public Page<SubjectView> search(@NotNull @Valid SubjectCriteria asked) {
    var call = Call.current();
    var scope = purposes.determineScope();
    asked.fields().forEach(scope::requireVisible);
    var onlyRecordedBy = call.has(Role.PARTNER) ? call.caller.name() : null;
    var page = new SubjectSearch(asked, onlyRecordedBy).page(em);
    var alias =
        asked.customerNumber == null || !page.items().isEmpty()
            ? null
            : em.find(CustomerAlias.class, asked.customerNumber);
    if (alias != null) {
      page = new SubjectSearch(asked, onlyRecordedBy, alias.subjectId()).page(em);
    }
    var permitted = purposes.permitted(page.items().stream().map(DataSubject::id).toList(), scope);
    var found = page.items().stream().filter(one -> permitted.contains(one.id())).toList();
    purposes.reportLeftOut(scope, Category.Storage.SUBJECT);
    if (found.size() < page.items().size()) {
      purposes.reportLeftOutPersons(scope);
    }
    trail.record(found.stream().map(DataSubject::id).toList());
    return new Page<>(found.stream().map(one -> one.view(null, scope)).toList(), page.next());
  }

  /** A company's contact persons (P6). */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER})
  public Page<SubjectView> contacts(
      @Text(max = 40, required = true) String businessId, int limit, String after) {
    var criteria = new SubjectCriteria();
    criteria.businessId = businessId;
    criteria.limit = limit;
    criteria.after = after;
    return search(criteria);
  }

  /** All changes of the person's record and entries, field by field, the newest first. */
  @RolesAllowed({Role.CLERK, Role.OFFICER})
  public Page<FieldChangeView> history(@NotNull String id, int limit, @PageCursor String after) {
    var subject = require(id);
    var scope = purposes.determineScope(id);
    var read =
        em.createNamedQuery(FieldChange.OF_SUBJECT, FieldChange.class)
            .setParameter("subject", subject.id())
            .setParameter("after", after == null ? Ids.BEHIND_ALL : after)
            .setMaxResults(limit + 1)
            .getResultList();
    trail.record(id, null);
    var page = Page.of(read, limit, FieldChange::view, FieldChange::id);
    purposes.reportLeftOut(scope, Category.Storage.SUBJECT);
    purposes.reportLeftOut(scope, Category.Storage.ENTRY);
    var hidden = hiddenEntries(page.items(), scope);
    return new Page<>(
        page.items().stream()
            .filter(
                one ->
                    one.entryId() == null
                        ? scope.isVisible(one.field())
                        : !hidden.contains(one.entryId()))
            .toList(),
        page.next());
  }

  /** The entries of these changes that the scope or the role excludes. */
  private Set<String> hiddenEntries(List<FieldChangeView> changes, PurposeScope scope) {
    var ids = changes.stream().map(FieldChangeView::entryId).filter(Objects::nonNull).toList();
    var codes = scope.excluded(Category.Storage.ENTRY);
    var hidden = new HashSet<String>();
    if (!ids.isEmpty() && !codes.isEmpty()) {
      hidden.addAll(
          em.createNamedQuery(Entry.IN_CATEGORIES, String.class)
              .setParameter("ids", ids)
              .setParameter("categories", codes)
              .getResultList());
    }
    if (!ids.isEmpty() && !Call.current().has(Role.OFFICER)) {
      hidden.addAll(
          em.createNamedQuery(Entry.BASIS_LOST, String.class)
              .setParameter("ids", ids)
              .getResultList());
    }
    return hidden;
  }

  private SubjectView create(NewSubject stated) {
    var subject = writer.create(stated, Provenance.of(stated.source, stated.means, clock));
    writer.flush();
    writer.requireFreeCustomerNumbers(List.of(subject));
    Call.current().subjectId = subject.id();
    return recorded(subject, Outcome.CREATED, purposes.determineScope());
  }

  private SubjectView change(DataSubject subject, NewSubject stated) {
    var number = subject.customerNumber();
    var written = writer.change(subject, stated, Provenance.of(stated.source, stated.means, clock));
    var view = finish(subject, written.outcome());
    if (!Objects.equals(number, subject.customerNumber())) {
      writer.requireFreeCustomerNumbers(List.of(subject));
    }
    view.proposals = written.proposals().isEmpty() ? null : written.proposals();
    return view;
  }

  private DataSubject require(String id, long version) {
    return requireVersion(require(id), version);
  }

  private static DataSubject requireVersion(DataSubject subject, long version) {
    if (!subject.hasVersion(version)) {
      throw ProblemException.stale();
    }
    return subject;
  }

  private DataSubject require(String id) {
    var subject = em.find(DataSubject.class, id);
    if (subject == null || !subject.isVisibleTo(Call.current())) {
      throw directory.notFound(id);
    }
    return subject;
  }

  /** Flushes and writes the audit trail, so that the view has the new version. */
  private SubjectView finish(DataSubject subject, Outcome outcome) {
    writer.flush();
    Call.current().subjectId = subject.id();
    return recorded(subject, outcome, purposes.determineScope(subject.id()));
  }

  private SubjectView recorded(DataSubject subject, Outcome outcome, PurposeScope scope) {
    purposes.reportLeftOut(scope, Category.Storage.SUBJECT);
    trail.record(subject.id(), null);
    return subject.view(outcome, scope);
  }
}
