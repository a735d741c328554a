package org.notitia.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.notitia.audit.AuditTrail;
import org.notitia.idempotency.Idempotent;
import org.notitia.notice.Notice;
import org.notitia.notice.NoticeVersion;
import org.notitia.notice.NoticeVersionView;
import org.notitia.notice.Notices;
import org.notitia.notice.difference.Difference;
import org.notitia.platform.Call;
import org.notitia.platform.Ids;
import org.notitia.platform.Outcome;
import org.notitia.platform.Page;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.platform.validation.PageCursor;

/**
 * Drafts, checks, publishes and withdraws versions of the notice (P41). Each method is one
 * transaction, checks the role and writes the audit trail.
 */
@Stateless
public class NoticeVersions {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject PublicationCheck check;
  @Inject AuditTrail trail;
  @Inject Event<NoticePublished> published;

  /** All versions, the newest draft first, without their documents. */
  @RolesAllowed({Role.OFFICER, Role.AUDITOR})
  public Page<NoticeVersionView> list(int limit, @PageCursor String after) {
    var read =
        em.createNamedQuery(NoticeVersion.NEWEST_FIRST, NoticeVersion.class)
            .setParameter("before", after == null ? Ids.BEHIND_ALL : after)
            .setMaxResults(limit + 1)
            .getResultList();
    trail.record();
    return Page.of(read, limit, NoticeVersion::listed, NoticeVersion::id);
  }

  /** Stores a draft, complete or not; {@link #check} lists what prevents its publication. */
  @RolesAllowed(Role.OFFICER)
  @Idempotent
  public NoticeVersionView draft(@NotNull Notice notice) {
    var version = new NoticeVersion(notice, account(), clock.instant());
    em.persist(version);
    return done(version, Outcome.CREATED);
  }

  /** The version of that id with its document. */
  @RolesAllowed({Role.OFFICER, Role.AUDITOR})
  public NoticeVersionView find(@NotNull String id) {
    return done(get(id), null);
  }

  /**
   * Replaces the document of a draft; fails (412) if the draft has a newer version than the one
   * read.
   */
  @RolesAllowed(Role.OFFICER)
  public NoticeVersionView change(@NotNull String id, long version, @NotNull Notice notice) {
    var draft = get(id);
    if (!draft.isAt(version)) {
      throw ProblemException.stale();
    }
    draft.change(notice);
    return done(draft, Outcome.UPDATED);
  }

  /** Returns all errors that prevent the publication of the version. */
  @RolesAllowed({Role.OFFICER, Role.AUDITOR})
  public NoticeCheck check(@NotNull String id) {
    var draft = get(id).notice();
    trail.record();
    return new NoticeCheck(check.faults(draft, notices.latest()));
  }

  /**
   * Compares it with the published version of that number, by default with the one before it.
   * Returns what was added, removed or changed, in words and as data, and whether that is material
   * (P43).
   */
  @RolesAllowed({Role.OFFICER, Role.AUDITOR})
  public Difference compare(@NotNull String id, Long from) {
    var notice = get(id).notice();
    var before =
        from != null
            ? notices.version(from)
            : notice.version() == null
                ? notices.latest()
                : notices.version(Math.max(1, notice.version() - 1));
    trail.record();
    return Difference.between(before, notice);
  }

  /**
   * Publishes a draft as the next version (P41), effective from the time asked for, or as soon as
   * every node knows it. Fails (422) with all errors if {@link #check} finds any. Versions come
   * into force in the order of their numbers.
   */
  @RolesAllowed(Role.OFFICER)
  public NoticeVersionView publish(@NotNull String id, @NotNull @Valid NoticePublication asked) {
    var draft = get(id);
    draft.requireDraft();
    var before = notices.latest();
    var faults = check.faults(draft.notice(), before);
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    draft.publish(
        before.version() + 1, from(asked.effectiveFrom, before), account(), clock.instant());
    var after = draft.notice();
    var material = Difference.between(before, after).material();
    var view = done(draft, Outcome.UPDATED);
    published.fire(new NoticePublished(before, after, material));
    return view;
  }

  /** Withdraws a draft; fails (409) for a published version, which never changes. */
  @RolesAllowed(Role.OFFICER)
  public NoticeVersionView withdraw(@NotNull String id) {
    var draft = get(id);
    draft.withdraw(account(), clock.instant());
    return done(draft, Outcome.UPDATED);
  }

  private Instant from(Instant asked, Notice before) {
    var now = clock.instant();
    var soonest = now.plus(Notices.MIN_LEAD_TIME);
    if (asked != null && asked.isBefore(now)) {
      throw ProblemException.invalid("effectiveFrom", "must not be in the past");
    }
    var from = asked == null || asked.isBefore(soonest) ? soonest : asked;
    if (!from.isAfter(before.effectiveFrom())) {
      throw ProblemException.invalid(
          "effectiveFrom",
          "must be after version %d, which comes into force at %s"
              .formatted(before.version(), before.effectiveFrom()));
    }
    return from;
  }

  private static String account() {
    return Call.current().caller.name();
  }

  private NoticeVersion get(String id) {
    var version = em.find(NoticeVersion.class, id);
    if (version == null) {
      throw ProblemException.notFound("No version of the notice has this id.");
    }
    return version;
  }

  private NoticeVersionView done(NoticeVersion version, Outcome outcome) {
    em.flush();
    trail.record();
    return version.view(outcome);
  }
}
