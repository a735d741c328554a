package org.notitia.publication;

import java.time.Instant;
import org.notitia.platform.validation.PlausibleDate;

/** A request to publish a draft, with the time at which it takes effect. */
public class NoticePublication {
  /** In UTC; absent: as soon as every node knows the version. */
  @PlausibleDate public Instant effectiveFrom;
}
