package org.notitia.notice;

import java.time.Instant;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/** A version of the notice as officers read it. */
public class NoticeVersionView implements Versioned {
  public String id;

  /** The version of the record for {@code If-Match}; every change of the draft increments it. */
  public long version;

  public NoticeVersion.State state;

  /** The number of the version, from 1; absent until it is published. */
  public Long noticeVersion;

  /** When it comes into force, in UTC; absent until it is published. */
  public Instant effectiveFrom;

  public Instant draftedAt;
  public String draftedBy;

  /** When it was published or withdrawn; absent while it is a draft. */
  public Instant decidedAt;

  public String decidedBy;

  /** The document; absent in lists. */
  public Notice notice;

  /** What the request did; absent if it only read. */
  public Outcome outcome;

  @Override
  public String id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public Outcome outcome() {
    return outcome;
  }
}
