package org.notitia.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.notitia.audit.AuditTrail;
import org.notitia.notice.Category;
import org.notitia.notice.Category.Retention.From;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Purpose;
import org.notitia.platform.Role;
import org.notitia.register.expiry.RetentionCount;
import org.notitia.register.expiry.RetentionCounts;
import org.notitia.retention.RetentionReport.Lag;
import org.notitia.retention.RetentionReport.OfCategory;
import org.notitia.retention.RetentionReport.OfPurpose;
import org.notitia.retention.RetentionReport.Run;

/** Counts the data that is due for removal, and the data that is kept, with the reasons (P26). */
@Stateless
public class RetentionReports {
  private static final Duration LOOKED_BACK = Duration.ofDays(30);
  private static final int LOOKED_AHEAD = 400;
  private static final String GOES_ON = "RELATIONSHIP_GOES_ON";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject AuditTrail trail;
  @Inject RetentionCounts counts;
  @Inject HeldCounts held;

  /** Returns the report as of now; days are in UTC. */
  @RolesAllowed({Role.OFFICER, Role.AUDITOR})
  public RetentionReport read() {
    var today = LocalDate.now(clock);
    var notice = notices.inForce();
    var categories = entries(notice, today);
    var sweep = em.find(SweepState.class, SweepState.ONLY);
    trail.record();
    return new RetentionReport(
        today,
        notice.version(),
        sweep.noticeVersion() != notice.version(),
        categories.entrySet().stream()
            .map(one -> of(notice, one.getKey(), one.getValue(), today))
            .toList(),
        notice.purposes().stream().map(one -> of(notice, one, categories, today)).toList(),
        persons(today).on(today),
        details(today).on(today),
        lag(),
        run(sweep));
  }

  private static OfCategory of(
      Notice notice, String code, RetentionCounter counted, LocalDate today) {
    var category = notice.findCategory(code);
    return new OfCategory(
        code,
        category.map(Category::purposes).orElse(List.of()),
        category.map(Category::retention).orElse(null),
        counted.on(today));
  }

  private static OfPurpose of(
      Notice notice, Purpose purpose, Map<String, RetentionCounter> categories, LocalDate today) {
    var serving =
        categories.entrySet().stream()
            .filter(
                one ->
                    notice
                        .findCategory(one.getKey())
                        .filter(category -> category.purposes().contains(purpose.code()))
                        .isPresent())
            .map(Map.Entry::getValue)
            .toList();
    return new OfPurpose(purpose.code(), RetentionCounter.sum(serving).on(today));
  }

  private Map<String, RetentionCounter> entries(Notice notice, LocalDate today) {
    var counted = new TreeMap<String, RetentionCounter>();
    notice.categories().stream()
        .filter(category -> category.keptIn() == Category.Storage.ENTRY)
        .forEach(category -> counted.put(category.code(), new RetentionCounter()));
    counts.entries().forEach(one -> of(counted, one.category()).all(one.count()));
    counts
        .entriesWithoutDay()
        .forEach(one -> of(counted, one.category()).kept(GOES_ON, one.count()));
    counts
        .entriesDueBefore(today.plusDays(LOOKED_AHEAD))
        .forEach(one -> of(counted, one.category()).day(one.day(), one.count()));
    held.entries(today)
        .forEach(one -> of(counted, one.category()).kept(one.ground().name(), one.count()));
    counts
        .restrictedEntriesDue(today)
        .forEach(one -> of(counted, one.category()).kept("RESTRICTION", one.count()));
    notice.categories().stream()
        .filter(category -> category.keptIn() == Category.Storage.CHOICE)
        .forEach(category -> counted.put(category.code(), choices(category)));
    return counted;
  }

  private RetentionCounter choices(Category category) {
    var counted = new RetentionCounter();
    for (var one : held.choicesByRelationshipEnd()) {
      counted.all(one.count());
      var day = category.expiry(Instant.EPOCH, Instant.EPOCH, one.day());
      if (day == null) {
        counted.kept(GOES_ON, one.count());
      } else if (category.retention().from() == From.RELATIONSHIP_END) {
        counted.day(day, one.count());
      }
    }
    return counted;
  }

  private static RetentionCounter of(Map<String, RetentionCounter> counted, String category) {
    return counted.computeIfAbsent(category, code -> new RetentionCounter());
  }

  private RetentionCounter persons(LocalDate today) {
    var counted = subjects(counts.subjectsDueBefore(today.plusDays(LOOKED_AHEAD)));
    counted.kept(GOES_ON, counts.subjectsWithoutDay());
    held.subjects(today).forEach(one -> counted.kept(one.ground().name(), one.count()));
    counted.kept("RESTRICTION", counts.restrictedSubjectsDue(today));
    counted.kept("ENTRIES", counts.subjectsDueWithEntries(today));
    return counted;
  }

  private RetentionCounter details(LocalDate today) {
    return subjects(counts.subjectPartsDueBefore(today.plusDays(LOOKED_AHEAD)));
  }

  private RetentionCounter subjects(List<RetentionCount> byDay) {
    var counted = new RetentionCounter();
    counted.all(counts.subjects());
    byDay.forEach(one -> counted.day(one.day(), one.count()));
    return counted;
  }

  private Lag lag() {
    var since = clock.instant().minus(LOOKED_BACK);
    var lags = new TreeMap<Duration, Long>();
    em.createQuery(
            "select new org.notitia.retention.RemovalDelay(r.dueOn, r.at, r.removed)"
                + " from RemovalCount r where r.at >= :since",
            RemovalDelay.class)
        .setParameter("since", since)
        .getResultStream()
        .forEach(one -> lags.merge(one.delay(), one.removed(), Long::sum));
    return LagStatistics.of(since, lags);
  }

  private static Run run(SweepState sweep) {
    var began = sweep.startedAt();
    var ended = sweep.finishedAt();
    return began == null
        ? null
        : new Run(
            began,
            ended,
            ended == null ? null : Duration.between(began, ended).toString(),
            sweep.removed());
  }
}
