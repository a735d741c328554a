package org.notitia.hold;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.notitia.audit.AuditTrail;
import org.notitia.idempotency.Idempotent;
import org.notitia.notice.Notices;
import org.notitia.platform.Call;
import org.notitia.platform.Ids;
import org.notitia.platform.Outcome;
import org.notitia.platform.Page;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.platform.validation.PageCursor;
import org.notitia.subject.SubjectDirectory;

/**
 * Places, lists and releases legal holds (P26). Each method is one transaction, checks the role,
 * validates its input and writes the audit trail.
 */
@Stateless
@RolesAllowed(Role.OFFICER)
public class Holds {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject SubjectDirectory directory;
  @Inject Event<HoldReleased> released;
  @Inject AuditTrail trail;

  /**
   * Places a hold: keeps a person's data that is due for removal until a day (art. 17(3), 18(2)).
   * It takes effect with the answer: from then on, nothing that it covers is removed.
   */
  @Idempotent
  public HoldView place(@NotNull String subjectId, @NotNull @Valid NewHold stated) {
    directory.lock(subjectId); // a sweep that has begun with the person ends first
    if (stated.endsOn.isBefore(today())) {
      throw ProblemException.invalid("endsOn", "must not be in the past");
    }
    if (stated.category != null && stated.entryId != null) {
      throw ProblemException.invalid(
          "entryId", "cannot be combined with category; place two holds");
    }
    if (stated.category != null) {
      check(stated.category);
    }
    if (stated.entryId != null && !directory.hasEntry(subjectId, stated.entryId)) {
      throw ProblemException.invalid("entryId", "is not an entry about this person");
    }
    var call = Call.current();
    var hold = new Hold(subjectId, stated, call.caller.name(), clock.instant());
    em.persist(hold);
    em.flush();
    call.subjectId = subjectId;
    trail.record(subjectId, stated.entryId);
    return hold.view(Outcome.CREATED, today());
  }

  /** Lists the holds of a person, including those that have ended, the newest first. */
  public Page<HoldView> list(@NotNull String subjectId, int limit, @PageCursor String after) {
    var read =
        em.createNamedQuery(Hold.OF_SUBJECT, Hold.class)
            .setParameter("subject", subjectId)
            .setParameter("before", after == null ? Ids.BEHIND_ALL : after)
            .setMaxResults(limit + 1)
            .getResultList();
    if (read.isEmpty() && after == null) {
      directory.require(subjectId);
    }
    trail.record(subjectId, null);
    return Page.of(read, limit, hold -> hold.view(null, today()), Hold::id);
  }

  /** Returns the hold with that id. */
  public HoldView find(@NotNull String id) {
    return done(get(id), null);
  }

  /**
   * Ends a hold before its last day; fails (409) if it has already ended. Data that only this hold
   * kept is removed by the next sweep.
   */
  public HoldView release(@NotNull String id) {
    var hold = get(id);
    hold.release(Call.current().caller.name(), clock.instant());
    released.fire(new HoldReleased(hold.subjectId()));
    em.flush();
    return done(hold, Outcome.UPDATED);
  }

  private HoldView done(Hold hold, Outcome outcome) {
    Call.current().subjectId = hold.subjectId();
    trail.record(hold.subjectId(), hold.entryId());
    return hold.view(outcome, today());
  }

  private Hold get(String id) {
    var hold = em.find(Hold.class, id);
    if (hold == null) {
      throw ProblemException.notFound("No hold has this id.");
    }
    return hold;
  }

  /**
   * Accepts a category of any published version, because data of a former category may still be
   * stored.
   */
  private void check(String code) {
    if (notices.published().stream().allMatch(notice -> notice.findCategory(code).isEmpty())) {
      notices.inForce().category(code); // fails with the usual problem
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
