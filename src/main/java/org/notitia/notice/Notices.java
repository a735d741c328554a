package org.notitia.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.notitia.platform.ProblemException;
import org.notitia.platform.json.Json;

/**
 * The published versions of the notice; every rule reads the notice here. A published version never
 * changes, so each node caches the versions and asks the database for newer ones after {@link
 * #REFRESH_INTERVAL}. A version comes into force at the earliest {@link #MIN_LEAD_TIME} after it is
 * published: by then every node has loaded it, and all nodes apply it at the same instant.
 */
@ApplicationScoped
public class Notices {
  /** The minimum time between publication and the effective date. */
  public static final Duration MIN_LEAD_TIME = Duration.ofSeconds(2);

  private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(1);
  private static final String SERVER = "notitia";
  private static final String BUNDLED_NOTICE = "/notice/notice-1.json";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  private volatile List<Notice> published = List.of();
  private volatile long refreshedAt;

  /** The notice that is part of the application. */
  public static Notice bundled() {
    try (var document = Notices.class.getResourceAsStream(BUNDLED_NOTICE)) {
      return Json.MAPPER.readValue(document, Notice.class);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** Publishes the bundled notice as version 1 if no version is published yet. Runs at startup. */
  @Transactional
  public void publishBundled() {
    if (published().isEmpty()) {
      var first = bundled();
      var version = new NoticeVersion(first, SERVER, clock.instant());
      version.publish(1, first.effectiveFrom(), SERVER, clock.instant());
      em.persist(version);
    }
  }

  /** The version in force now; the same object until another version comes into force. */
  public Notice inForce() {
    return inForce(clock.instant());
  }

  /**
   * The version in force at an instant (P41), which may be in the future.
   *
   * @throws ProblemException 404 if no version was in force at that time
   */
  public Notice inForce(Instant at) {
    var versions = published();
    for (var i = versions.size() - 1; i >= 0; i--) {
      if (!versions.get(i).effectiveFrom().isAfter(at)) {
        return versions.get(i);
      }
    }
    throw ProblemException.notFound("No version of the notice was in force at that time.");
  }

  /**
   * The published version with this number, from 1. One that another node has just published is
   * looked up in the database.
   *
   * @throws ProblemException 404 if no published version has this number
   */
  public Notice version(long number) {
    var versions = published();
    if (number > versions.size()) {
      refresh();
      versions = published;
    }
    if (number < 1 || number > versions.size()) {
      throw ProblemException.notFound("No published version has this number.");
    }
    return versions.get((int) number - 1);
  }

  /** All published versions, the oldest first; some may not be in force yet. */
  public List<Notice> published() {
    if (isStale()) {
      refreshIfStale();
    }
    return published;
  }

  /** The version that was published last; always read from the database. */
  public Notice latest() {
    refresh();
    return published.get(published.size() - 1);
  }

  private boolean isStale() {
    return published.isEmpty() || System.nanoTime() - refreshedAt >= REFRESH_INTERVAL.toNanos();
  }

  private synchronized void refreshIfStale() {
    if (isStale()) { // another thread may have refreshed meanwhile
      refresh();
    }
  }

  private synchronized void refresh() {
    var now = System.nanoTime();
    var newer =
        em.createNamedQuery(NoticeVersion.PUBLISHED_AFTER, NoticeVersion.class)
            .setParameter("last", (long) published.size())
            .getResultList();
    if (!newer.isEmpty()) {
      var all = new ArrayList<>(published);
      newer.forEach(version -> all.add(version.notice()));
      published = List.copyOf(all);
    }
    refreshedAt = now;
  }
}
