package org.notitia.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/** Runs work in a transaction. */
@Stateless
@PermitAll
public class Transactions {
  @Resource TransactionSynchronizationRegistry registry;

  /** Runs work in the current transaction, or in a new one if there is none. */
  public void run(Runnable work) {
    work.run();
  }

  /** Runs work in a new transaction, whether or not there is a current one. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void inNew(Runnable work) {
    work.run();
  }

  /** Runs work in a new transaction and returns its result. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T inNew(Supplier<T> work) {
    return work.get();
  }

  /** Whether there is a current transaction. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isActive() {
    return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }
}
