package org.notitia.imports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;

/**
 * Fails imports whose content was not uploaded completely within seven days, and deletes the part
 * that was uploaded, because it is personal data without a use.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("Start") // the tables must exist
public class AbandonedImportCleanup {
  private static final Duration AWAITED = Duration.ofDays(7);

  @PersistenceContext EntityManager em;
  @Inject ContentStore contents;
  @Inject Clock clock;

  @PostConstruct
  @Schedule(hour = "*", minute = "23", persistent = false)
  public void giveUp() {
    var now = clock.instant();
    em.createQuery(
            "select j from ImportJob j where j.state = :created and j.createdAt < :then",
            ImportJob.class)
        .setParameter("created", ImportJob.State.CREATED)
        .setParameter("then", now.minus(AWAITED))
        .getResultList()
        .forEach(
            job -> {
              job.fail(
                  "The content was not uploaded completely within " + AWAITED.toDays() + " days.",
                  now);
              contents.delete(job.id());
            });
  }
}
