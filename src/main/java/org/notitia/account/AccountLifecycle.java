package org.notitia.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.notitia.subject.DataRemoved;

/** Lets go of what is held here of data that went: answers that repeat it, a person's account. */
@ApplicationScoped
public class AccountLifecycle {
  @PersistenceContext EntityManager em;
  @Inject Event<Account.Changed> changes;

  /** In the transaction of the removal. */
  void forget(@Observes DataRemoved removed) {
    em.createQuery("delete from IdempotencyRecord a where a.subjectId = :subject")
        .setParameter("subject", removed.subjectId())
        .executeUpdate();
    if (removed.wholly()) {
      em.createQuery("select a from Account a where a.subjectId = :subject", Account.class)
          .setParameter("subject", removed.subjectId())
          .getResultList()
          .forEach(this::part);
    }
  }

  /** An account that was good for the own data alone goes, too. */
  private void part(Account account) {
    if (!account.unlinkSubject()) {
      em.remove(account);
    }
    changes.fire(new Account.Changed(account.id()));
  }
}
