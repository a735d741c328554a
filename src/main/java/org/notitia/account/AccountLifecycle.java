package org.notitia.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/** The accounts of data subjects: an account that allows nothing else is deleted with its owner. */
@ApplicationScoped
public class AccountLifecycle implements PersonalDataSource {
  @PersistenceContext EntityManager em;
  @Inject Event<Account.Changed> changes;

  @Override
  public String section() {
    return "account";
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "account",
            "id",
            "version",
            "name",
            "personal_name",
            "roles",
            "state",
            "undertaking_on",
            "password_hash",
            "must_change",
            "stamp",
            "subject_id",
            "created_at"));
  }

  @Override
  public Map<String, List<?>> read(String subjectId) {
    return Map.of(
        "accounts", ofSubject(subjectId).stream().map(account -> account.view(null)).toList());
  }

  @Override
  public void remove(String subjectId) {
    for (var account : ofSubject(subjectId)) {
      if (!account.unlinkSubject()) {
        em.remove(account);
      }
      changes.fire(new Account.Changed(account.id()));
    }
  }

  @Override
  public int move(String keptId, String mergedId) {
    var accounts = ofSubject(mergedId);
    for (var account : accounts) {
      account.linkSubject(keptId);
      changes.fire(new Account.Changed(account.id()));
    }
    return accounts.size();
  }

  private List<Account> ofSubject(String subjectId) {
    return em.createQuery("select a from Account a where a.subjectId = :subject", Account.class)
        .setParameter("subject", subjectId)
        .getResultList();
  }
}
