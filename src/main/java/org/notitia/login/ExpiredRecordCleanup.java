package org.notitia.login;

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
import org.notitia.idempotency.IdempotencyLifecycle;
import org.notitia.idempotency.Idempotent;

/**
 * Deletes records that are older than a day: stored answers of idempotent requests, which contain
 * personal data, and failed logins. Several nodes may run it at the same time.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("Start") // the tables must exist
public class ExpiredRecordCleanup {
  private static final Duration ATTEMPTS_KEPT = Duration.ofDays(1);

  /** Below 5,000 rows, or Derby locks the table. */
  private static final int MOST = 4_000;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject IdempotencyLifecycle answers;

  @PostConstruct
  void forget() {
    forgetAnswers();
    forgetFailedLogins();
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void forgetAnswers() {
    answers.deleteBefore(clock.instant().minus(Idempotent.KEPT), MOST);
  }

  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void forgetFailedLogins() {
    em.createQuery("delete from LoginFailure a where a.lastAt < :then")
        .setParameter("then", clock.instant().minus(ATTEMPTS_KEPT))
        .executeUpdate();
  }
}
