package org.notitia.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.notitia.consent.BasisWithdrawn;
import org.notitia.consent.ChoiceStatuses;
import org.notitia.notice.Category;
import org.notitia.notice.Languages;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Purpose;
import org.notitia.outbox.NewMessage;
import org.notitia.outbox.Outbox;
import org.notitia.platform.persistence.Transactions;
import org.notitia.register.Erasure;
import org.notitia.subject.SubjectDirectory;

/**
 * Removes the entries whose last legal basis a person withdrew (P32). The withdrawal leaves a
 * request in its own transaction; the sweep processes it in batches, because there may be any
 * number of entries.
 */
@ApplicationScoped
public class WithdrawnBasisRemoval {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject ChoiceStatuses statuses;
  @Inject SubjectDirectory directory;
  @Inject Erasure erasure;
  @Inject RemovalBatches batches;
  @Inject Outbox outbox;
  @EJB Transactions transactions;

  /** Requests the removal, in the transaction of the withdrawal. */
  void onBasisWithdrawn(@Observes BasisWithdrawn withdrawn) {
    em.persist(SweepRequest.withdrawn(withdrawn.subjectId(), withdrawn.purpose(), clock.instant()));
  }

  /**
   * Removes a batch of the person's entries that have lost their legal basis, or marks those that a
   * hold or the person's restriction keeps. Ends the request if none are left; then the person is
   * notified.
   *
   * @return whether there may be more
   */
  boolean removeNextBatch(SweepRequest request) {
    var batch =
        batches.run(
            List.of(request.subjectId()),
            begun -> {
              var current = em.find(SweepRequest.class, request.id());
              if (current != null) { // else another node has ended it
                remove(current, begun);
              }
            });
    return batch.isFull();
  }

  private void remove(SweepRequest request, RemovalBatch batch) {
    var subjectId = request.subjectId();
    var ids = batch.subjects().isEmpty() ? List.<String>of() : entries(request);
    var kept = 0;
    for (var id : ids) {
      var code = erasure.entry(id).category().code();
      if (batch.isKept(subjectId, code, id)) {
        erasure.markBasisLost(id);
        batch.countProcessing(subjectId);
        kept++;
      } else {
        erasure.erase(id);
        batch.countRemoval(subjectId, code, id, batch.today());
      }
    }
    request.count(batch.removed(), kept);
    if (!batch.isFull()) {
      end(request);
    }
  }

  private void end(SweepRequest request) {
    if (request.removed() + request.kept() > 0) {
      notifySubject(request);
    }
    em.remove(request);
  }

  /** Notifies the person of what was removed, and of what is kept and why. */
  private void notifySubject(SweepRequest request) {
    var contact = directory.contacts(List.of(request.subjectId())).get(request.subjectId());
    if (contact == null) {
      return; // the person was erased meanwhile
    }
    outbox.queue(
        new NewMessage(
            request.subjectId(),
            "basis-gone",
            "basis-gone-" + request.id(),
            Languages.nearest(contact.language(), notices.inForce().languages()),
            Map.of(
                "removed", request.removed(),
                "kept", request.kept(),
                "anyKept", request.kept() > 0)));
  }

  /** Tries a request that failed again later. */
  void putOff(SweepRequest request) {
    transactions.inNew(
        () -> {
          var current = em.find(SweepRequest.class, request.id());
          if (current != null) { // else another node has ended it
            current.putOff(clock.instant());
          }
        });
  }

  private List<String> entries(SweepRequest request) {
    var notice = notices.inForce();
    var codes =
        resting(notice, request.purpose()).stream()
            .filter(one -> !statuses.hasLegalBasis(request.subjectId(), purposes(notice, one)))
            .map(Category::code)
            .toList();
    return erasure.entriesWithBasis(request.subjectId(), codes, DueRemovals.BATCH);
  }

  private static List<Purpose> purposes(Notice notice, Category category) {
    return category.purposes().stream().map(notice::purpose).toList();
  }

  /**
   * Returns the categories of entries that are based on consent only, including the withdrawn one.
   */
  static List<Category> resting(Notice notice, String withdrawn) {
    return notice.categories().stream()
        .filter(category -> category.keptIn() == Category.Storage.ENTRY)
        .filter(
            category -> {
              var purposes = purposes(notice, category);
              return purposes.stream().allMatch(Purpose::requiresConsent)
                  && purposes.stream().anyMatch(one -> one.code().equals(withdrawn));
            })
        .toList();
  }
}
