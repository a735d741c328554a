package org.notitia.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/** The transaction of the work on this thread. */
@Stateless
@PermitAll
public class Transactions {
  @Resource TransactionSynchronizationRegistry registry;

  /** Does the work in the present transaction, or in one of its own. */
  public void run(Runnable work) {
    work.run();
  }

  /** Does the work in a transaction of its own, whatever the present one is. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void inNew(Runnable work) {
    work.run();
  }

  /** Likewise, and returns its result. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T inNew(Supplier<T> work) {
    return work.get();
  }

  /** Whether there is a transaction at present. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isActive() {
    return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }
}
