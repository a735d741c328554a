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
 * The published versions of the notice, which every rule reads. A published version never changes,
 * so each node keeps them; it asks the database for newer ones when it has not done so for {@link
 * #KNOWN_FOR}. A version comes into force no sooner than {@link #LEAD} after it is published: by
 * then every node knows it, and all change their rules at the same instant.
 */
@ApplicationScoped
public class Notices {
  /** How soon after publishing a version may come into force. */
  public static final Duration LEAD = Duration.ofSeconds(2);

  private static final Duration KNOWN_FOR = Duration.ofSeconds(1);
  private static final String SERVER = "notitia";
  private static final String FIRST = "/notice/notice-1.json";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  private volatile List<Notice> published = List.of();
  private volatile long askedAt;

  /** The version that comes with the server. */
  public static Notice first() {
    try (var document = Notices.class.getResourceAsStream(FIRST)) {
      return Json.MAPPER.readValue(document, Notice.class);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** Publishes the version that comes with the server, if there is none; once, at the start. */
  @Transactional
  public void publishFirst() {
    if (published().isEmpty()) {
      var first = first();
      var version = new NoticeVersion(first, SERVER, clock.instant());
      version.publish(1, first.effectiveFrom(), SERVER, clock.instant());
      em.persist(version);
    }
  }

  /** The version in force now; the same object until another comes into force. */
  public Notice inForce() {
    return inForce(clock.instant());
  }

  /** The version that was, is or, as far as is known, will be in force at that instant (P41). */
  public Notice inForce(Instant at) {
    var versions = published();
    for (var i = versions.size() - 1; i >= 0; i--) {
      if (!versions.get(i).effectiveFrom().isAfter(at)) {
        return versions.get(i);
      }
    }
    throw ProblemException.notFound("No notice was in force then.");
  }

  /** The published version of that number; one that another node has just published, too. */
  public Notice version(long number) {
    var versions = published();
    if (number > versions.size()) {
      ask();
      versions = published;
    }
    if (number < 1 || number > versions.size()) {
      throw ProblemException.notFound("There is no version of that number.");
    }
    return versions.get((int) number - 1);
  }

  /** All published versions, the oldest first; some may not be in force yet. */
  public List<Notice> published() {
    if (isDue()) {
      askOnce();
    }
    return published;
  }

  /** The last published version, as the database has it now. */
  public Notice latest() {
    ask();
    return published.get(published.size() - 1);
  }

  private boolean isDue() {
    return published.isEmpty() || System.nanoTime() - askedAt >= KNOWN_FOR.toNanos();
  }

  private synchronized void askOnce() {
    if (isDue()) { // else another call has just asked
      ask();
    }
  }

  private synchronized void ask() {
    var now = System.nanoTime();
    var newer =
        em.createNamedQuery(NoticeVersion.PUBLISHED_AFTER, NoticeVersion.class)
            .setParameter("known", (long) published.size())
            .getResultList();
    if (!newer.isEmpty()) {
      var all = new ArrayList<>(published);
      newer.forEach(version -> all.add(version.notice()));
      published = List.copyOf(all);
    }
    askedAt = now;
  }
}
