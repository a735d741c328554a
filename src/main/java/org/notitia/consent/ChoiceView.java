package org.notitia.consent;

import java.time.Instant;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/** A choice as callers read it; it never changes. */
public class ChoiceView extends NewChoice implements Versioned {
  public String id;
  public String subjectId;

  /** The version of the notice that was in force when the person chose. */
  public long noticeVersion;

  public Instant recordedAt;
  public String recordedBy;

  /** What this call did; absent if it only read. */
  public Outcome outcome;

  @Override
  public String id() {
    return id;
  }

  @Override
  public long version() {
    return 1;
  }

  @Override
  public Outcome outcome() {
    return outcome;
  }
}
