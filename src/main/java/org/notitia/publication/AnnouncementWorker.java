package org.notitia.publication;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import org.notitia.platform.work.BackgroundWorker;

/** Runs the unfinished announcements, batch after batch. */
@Singleton
@DependsOn("Start") // no work before the tables exist
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnnouncementWorker {
  @Inject Announcements announcements;
  @Resource ManagedExecutorService threads;

  private BackgroundWorker worker;

  @PostConstruct
  void create() {
    worker = BackgroundWorker.ofBatches("Announcing", threads, announcements::announceNextBatch);
  }

  /** Starts the worker if there is work. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void wake() {
    worker.wake();
  }
}
