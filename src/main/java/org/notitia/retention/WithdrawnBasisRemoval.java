package org.notitia.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.notitia.audit.AuditTrail;
import org.notitia.consent.ChoiceStatuses;
import org.notitia.hold.ActiveHolds;
import org.notitia.notice.Category;
import org.notitia.notice.Languages;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Purpose;
import org.notitia.outbox.Outbox;
import org.notitia.register.Erasure;
import org.notitia.subject.SubjectDirectory;

/**
 * Removes the entries whose last basis a person withdrew (P32). The withdrawal leaves a row in its
 * own transaction; the sweep sees to it in batches, for there may be any number of entries.
 */
@Stateless
@PermitAll
public class WithdrawnBasisRemoval {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject ChoiceStatuses standings;
  @Inject SubjectDirectory directory;
  @Inject Erasure removal;
  @Inject AuditTrail trail;
  @Inject Outbox outbox;
  @EJB SweepLease leases;

  /**
   * Removes a batch of the person's entries that have no basis any more, or restricts those that a
   * hold or the person's own restriction keeps. False when there are none left; the person is told
   * then.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean removeNextBatch(String worker, String callId) {
    var sweep = leases.continueBatch(worker);
    var call = em.find(SweepRequest.class, callId);
    var subjectId = call.subjectId();
    var locked = directory.lock(List.of(subjectId));
    var ids = locked.isEmpty() ? List.<String>of() : entries(call);
    var held = ActiveHolds.of(locked.keySet(), LocalDate.now(clock), em);
    var tally = new RemovalTally();
    var restricted = 0;
    for (var id : ids) {
      var code = removal.entry(id).category().code();
      if (locked.get(subjectId) || held.isHeld(subjectId, code, id)) {
        removal.restrict(id);
        restricted++;
      } else {
        removal.erase(id);
        tally.add(subjectId, code, held.today());
      }
    }
    call.count(tally.total(), restricted);
    sweep.count(tally.total());
    tally.write(em, clock.instant());
    var more = ids.size() == DueRemovals.BATCH;
    if (!more) {
      end(call);
    }
    removal.announce(tally.subjects);
    em.flush();
    if (!ids.isEmpty()) {
      trail.record(subjectId, null);
    }
    return more;
  }

  private void end(SweepRequest call) {
    if (call.removed() + call.restricted() > 0) {
      tell(call);
    }
    em.remove(call);
  }

  /** The person learns what their withdrawal came to. */
  private void tell(SweepRequest call) {
    var contact = directory.contacts(List.of(call.subjectId())).get(call.subjectId());
    if (contact == null) {
      return; // was erased meanwhile
    }
    outbox.queue(
        call.subjectId(),
        "basis-gone",
        "basis-gone-" + call.id(),
        Languages.nearest(contact.language(), notices.inForce().languages()),
        Map.of(
            "removed", call.removed(),
            "restricted", call.restricted(),
            "kept", call.restricted() > 0));
  }

  /** What could not be seen to is tried again later. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void putOff(String callId) {
    em.find(SweepRequest.class, callId).putOff(clock.instant());
  }

  private List<String> entries(SweepRequest call) {
    var notice = notices.inForce();
    var codes =
        resting(notice, call.purpose()).stream()
            .filter(one -> !standings.hasLegalBasis(call.subjectId(), purposes(notice, one)))
            .map(Category::code)
            .toList();
    return removal.entriesWithBasis(call.subjectId(), codes, DueRemovals.BATCH);
  }

  private static List<Purpose> purposes(Notice notice, Category category) {
    return category.purposes().stream().map(notice::purpose).toList();
  }

  /** The categories of entries that rest on consent alone, and on the one withdrawn too. */
  static List<Category> resting(Notice notice, String withdrawn) {
    return notice.categories().stream()
        .filter(category -> category.keptIn() == Category.Storage.ENTRY)
        .filter(
            category -> {
              var purposes = purposes(notice, category);
              return purposes.stream().allMatch(Purpose::needsConsent)
                  && purposes.stream().anyMatch(one -> one.code().equals(withdrawn));
            })
        .toList();
  }
}
