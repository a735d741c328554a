package org.notitia.platform.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.notitia.platform.Ids;

/**
 * The ownership of a piece of work for a limited time. The owner renews the lease while it works.
 * An expired lease means that the owner is dead, and another node may claim the work. An entity
 * without a lease is free.
 */
@Embeddable
public class Lease {
  /** A new id for each claim, so that an owner that lost its lease notices the loss. */
  @Column(name = "leased_by")
  private String leasedBy;

  @Column(name = "leased_until")
  private Instant leasedUntil;

  protected Lease() {} // for JPA

  private Lease(String leasedBy, Instant leasedUntil) {
    this.leasedBy = leasedBy;
    this.leasedUntil = leasedUntil;
  }

  /** Creates a lease for a new owner. */
  public static Lease claim(Instant now, Duration length) {
    return claim(Ids.next(), now, length);
  }

  /** Creates a lease for an owner that claims several pieces of work. */
  public static Lease claim(String owner, Instant now, Duration length) {
    return new Lease(owner, now.plus(length));
  }

  /** Whether the work may be claimed. A lease of null means that no node has claimed it. */
  public static boolean isFree(Lease lease, Instant now) {
    return lease == null || lease.leasedUntil.isBefore(now);
  }

  /** Returns the lease with a later end. */
  public Lease renew(Instant now, Duration length) {
    return new Lease(leasedBy, now.plus(length));
  }

  /** Whether this owner still holds the lease: no other has claimed the work since. */
  public boolean isHeldBy(String owner) {
    return leasedBy.equals(owner);
  }

  public String leasedBy() {
    return leasedBy;
  }
}
