package org.notitia.platform.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.notitia.platform.Ids;

/**
 * The ownership of a piece of work for a limited time. Its owner renews it while it works; an owner
 * that does not is dead, and another may claim the work. An entity without a lease is free.
 */
@Embeddable
public class Lease {
  /** Made new for each claim, so that an owner that was thought dead notices its loss. */
  @Column(name = "leased_by")
  private String leasedBy;

  @Column(name = "leased_until")
  private Instant leasedUntil;

  protected Lease() {} // for JPA

  private Lease(String leasedBy, Instant leasedUntil) {
    this.leasedBy = leasedBy;
    this.leasedUntil = leasedUntil;
  }

  /** A lease for a new owner. */
  public static Lease claim(Instant now, Duration length) {
    return claim(Ids.next(), now, length);
  }

  /** A lease for an owner of several pieces of work. */
  public static Lease claim(String owner, Instant now, Duration length) {
    return new Lease(owner, now.plus(length));
  }

  /** Whether the work may be claimed; null is the lease of work that nobody has claimed. */
  public static boolean isFree(Lease lease, Instant now) {
    return lease == null || lease.leasedUntil.isBefore(now);
  }

  /** The same lease, for longer. */
  public Lease renew(Instant now, Duration length) {
    return new Lease(leasedBy, now.plus(length));
  }

  /** Whether nobody else has claimed the work since that owner did. */
  public boolean isHeldBy(String owner) {
    return leasedBy.equals(owner);
  }

  public String leasedBy() {
    return leasedBy;
  }
}
