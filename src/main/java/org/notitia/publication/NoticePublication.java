package org.notitia.publication;

import java.time.Instant;
import org.notitia.platform.validation.PlausibleDate;

/** When a draft shall come into force. */
public class NoticePublication {
  /** In UTC; absent: as soon as every node knows it. */
  @PlausibleDate public Instant effectiveFrom;
}
