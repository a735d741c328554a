package org.notitia.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** Where ids come from: UUID version 7, which sort by the time they were made. */
public final class Ids {
  private Ids() {}

  /** A new id, later in order than every earlier one of this server. */
  public static String next() {
    return UuidCreator.getTimeOrderedEpochPlus1().toString();
  }

  /**
   * The least id that can have been made at or after the instant; so a range of time is a range of
   * ids.
   */
  public static String from(Instant instant) {
    return new UUID(instant.toEpochMilli() << 16, 0).toString();
  }
}
