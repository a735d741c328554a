package org.notitia.acceptance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.notitia.audit.AuditTrail;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.difference.MaterialChanges;
import org.notitia.outbox.Outbox;
import org.notitia.platform.Role;
import org.notitia.publication.Announcements;
import org.notitia.subject.SubjectDirectory;

/**
 * What persons have been notified of, have seen and have accepted by use, for each version of the
 * notice. Each method is one transaction, checks the role and writes the audit trail.
 */
@Stateless
public class NoticeAcceptances {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject MaterialChanges material;
  @Inject Outbox outbox;
  @Inject AuditTrail trail;
  @Inject SubjectDirectory directory;

  /**
   * Returns which version the person accepted by use (P42), how and when the person was notified of
   * each change, and which changes must still be shown (P43).
   */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.SUBJECT})
  public NoticeStatus status(@NotNull String subjectId) {
    return done(subjectId);
  }

  /**
   * Records that the person has seen the changes of that version; the first time counts. They need
   * not be shown again (P43).
   */
  @RolesAllowed({Role.CRM, Role.SUBJECT})
  public NoticeStatus confirmSeen(@NotNull String subjectId, @NotNull String version) {
    directory.require(subjectId);
    get(subjectId, version(version)).seen(clock.instant());
    return done(subjectId);
  }

  /**
   * Records that the person is using the service now, as reported by the system that the person
   * uses (P42).
   */
  @RolesAllowed(Role.CRM)
  public NoticeStatus recordUse(@NotNull String subjectId) {
    used(subjectId, directory.require(subjectId).recordedAt());
    return done(subjectId);
  }

  /**
   * Records that the person is using the service now, by a call of their own account.
   *
   * @return whether the version in force is accepted, so that further use need not be recorded
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean recordOwnUse(String subjectId) {
    return directory
        .find(subjectId)
        .map(subject -> used(subjectId, subject.recordedAt()))
        .orElse(false);
  }

  private boolean used(String subjectId, Instant recordedAt) {
    var inForce = notices.inForce();
    var standing = get(subjectId, inForce.version());
    if (standing.acceptedAt() == null) {
      var told =
          changes(subjectId, recordedAt).stream()
              .filter(change -> change.noticeVersion() <= inForce.version())
              .allMatch(change -> change.toldAt() != null);
      standing.used(told, clock.instant());
    }
    return standing.acceptedAt() != null;
  }

  private NoticeAcceptance get(String subjectId, long version) {
    var known = em.find(NoticeAcceptance.class, NoticeAcceptance.id(subjectId, version));
    if (known == null) {
      known = new NoticeAcceptance(subjectId, version);
      em.persist(known);
    }
    return known;
  }

  /** A text that is not a number is treated as an unknown version (404). */
  private long version(String number) {
    return notices.version(number.matches("\\d{1,9}") ? Long.parseLong(number) : 0).version();
  }

  private NoticeStatus done(String subjectId) {
    var changes = changes(subjectId, directory.require(subjectId).recordedAt());
    em.flush();
    var standings = standings(subjectId);
    trail.record(subjectId, null);
    return new NoticeStatus(
        subjectId,
        latest(standings, NoticeAcceptance::acceptedAt),
        latest(standings, NoticeAcceptance::usedAt),
        changes);
  }

  private List<NoticeAcceptance> standings(String subjectId) {
    return em.createNamedQuery(NoticeAcceptance.OF_SUBJECT, NoticeAcceptance.class)
        .setParameter("subject", subjectId)
        .getResultList();
  }

  private static NoticeStatus.Since latest(
      List<NoticeAcceptance> newestFirst, Function<NoticeAcceptance, Instant> when) {
    return newestFirst.stream()
        .filter(one -> when.apply(one) != null)
        .findFirst()
        .map(one -> new NoticeStatus.Since(one.noticeVersion(), when.apply(one)))
        .orElse(null);
  }

  private List<NoticeStatus.Change> changes(String subjectId, Instant recordedAt) {
    var versions = material.effectiveAfter(recordedAt);
    if (versions.isEmpty()) {
      return List.of();
    }
    em.flush();
    var keys = versions.stream().map(one -> Announcements.key(one.version(), subjectId)).toList();
    var sent = outbox.sent(keys);
    var seen =
        standings(subjectId).stream()
            .filter(one -> one.seenAt() != null)
            .collect(Collectors.toMap(NoticeAcceptance::noticeVersion, NoticeAcceptance::seenAt));
    return versions.stream().map(one -> change(one, subjectId, sent, seen)).toList();
  }

  private NoticeStatus.Change change(
      Notice version, String subjectId, Map<String, Instant> sent, Map<Long, Instant> seen) {
    var mailed = sent.get(Announcements.key(version.version(), subjectId));
    var shown = seen.get(version.version());
    return new NoticeStatus.Change(
        version.version(),
        version.effectiveFrom(),
        mailed == null && shown == null,
        mailed != null ? NoticeStatus.By.EMAIL : shown != null ? NoticeStatus.By.NOTICE : null,
        mailed != null ? mailed : shown,
        material.itemsOf(version));
  }
}
