package org.notitia.notice;

import java.time.Instant;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/** A version of the notice as officers see it. */
public class NoticeVersionView implements Versioned {
  public String id;

  /** Counts the changes of the draft; what {@code If-Match} names. */
  public long version;

  public NoticeVersion.State state;

  /** The version's number, from 1; absent until it is published. */
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

  /** What this call did; absent where it only read. */
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
