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
import org.notitia.hold.HoldGround;
import org.notitia.notice.Category;
import org.notitia.notice.Category.Retention.From;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Purpose;
import org.notitia.platform.Role;
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
  private static final String IN_FORCE =
      " h.releasedAt is null and h.endsOn >= :today and (h.category is null or h.category = %s)";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject AuditTrail trail;

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
    rows("select e.category, count(e) from Entry e group by e.category")
        .forEach(row -> of(counted, row).all((Long) row[1]));
    rows("select e.category, count(e) from Entry e where e.expiresOn is null group by e.category")
        .forEach(row -> of(counted, row).kept(GOES_ON, (Long) row[1]));
    days(
            "select e.category, e.expiresOn, count(e) from Entry e where e.expiresOn < :end"
                + " group by e.category, e.expiresOn",
            today)
        .forEach(row -> of(counted, row).day((LocalDate) row[1], (Long) row[2]));
    due(
            "select e.category, h.ground, count(distinct e.id) from Entry e join Hold h"
                + " on h.subjectId = e.subjectId where e.expiresOn <= :today and"
                + " (h.entryId is null or h.entryId = e.id) and"
                + IN_FORCE.formatted("e.category")
                + " group by e.category, h.ground",
            today)
        .forEach(row -> of(counted, row).kept(((HoldGround) row[1]).name(), (Long) row[2]));
    due(
            "select e.category, count(e) from Entry e join DataSubject s on s.id = e.subjectId"
                + " where e.expiresOn <= :today and s.restricted = true group by e.category",
            today)
        .forEach(row -> of(counted, row).kept("RESTRICTION", (Long) row[1]));
    notice.categories().stream()
        .filter(category -> category.keptIn() == Category.Storage.CHOICE)
        .forEach(category -> counted.put(category.code(), choices(category)));
    return counted;
  }

  private RetentionCounter choices(Category category) {
    var counted = new RetentionCounter();
    rows("select s.details.relationshipEnded, count(c) from Choice c join DataSubject s"
            + " on s.id = c.subjectId group by s.details.relationshipEnded")
        .forEach(
            row -> {
              var count = (Long) row[1];
              counted.all(count);
              var day = category.expiry(Instant.EPOCH, Instant.EPOCH, (LocalDate) row[0]);
              if (day == null) {
                counted.kept(GOES_ON, count);
              } else if (category.retention().from() == From.RELATIONSHIP_END) {
                counted.day(day, count);
              }
            });
    return counted;
  }

  private static RetentionCounter of(Map<String, RetentionCounter> counted, Object[] row) {
    return counted.computeIfAbsent((String) row[0], code -> new RetentionCounter());
  }

  private RetentionCounter persons(LocalDate today) {
    var counted = records("expiresOn", today);
    counted.kept(GOES_ON, count("select count(s) from DataSubject s where s.expiresOn is null"));
    due(
            "select h.ground, count(distinct s.id) from Hold h join DataSubject s"
                + " on s.id = h.subjectId where s.expiresOn <= :today"
                + " and h.releasedAt is null and h.endsOn >= :today group by h.ground",
            today)
        .forEach(row -> counted.kept(((HoldGround) row[0]).name(), (Long) row[1]));
    due(
            "select s.restricted, count(s) from DataSubject s where s.expiresOn <= :today and"
                + " s.restricted = true group by s.restricted",
            today)
        .forEach(row -> counted.kept("RESTRICTION", (Long) row[1]));
    due(
            "select s.restricted, count(s) from DataSubject s where s.expiresOn <= :today and"
                + " s.id in (select e.subjectId from Entry e where e.subjectId = s.id)"
                + " group by s.restricted",
            today)
        .forEach(row -> counted.kept("ENTRIES", (Long) row[1]));
    return counted;
  }

  private RetentionCounter details(LocalDate today) {
    return records("clearsOn", today);
  }

  private RetentionCounter records(String day, LocalDate today) {
    var counted = new RetentionCounter();
    counted.all(count("select count(s) from DataSubject s"));
    days(
            "select s.%1$s, count(s) from DataSubject s where s.%1$s < :end group by s.%1$s"
                .formatted(day),
            today)
        .forEach(row -> counted.day((LocalDate) row[0], (Long) row[1]));
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

  private long count(String query) {
    return em.createQuery(query, Long.class).getSingleResult();
  }

  private List<Object[]> rows(String query) {
    return em.createQuery(query, Object[].class).getResultList();
  }

  private List<Object[]> due(String query, LocalDate today) {
    return em.createQuery(query, Object[].class).setParameter("today", today).getResultList();
  }

  private List<Object[]> days(String query, LocalDate today) {
    return em.createQuery(query, Object[].class)
        .setParameter("end", today.plusDays(LOOKED_AHEAD))
        .getResultList();
  }
}
