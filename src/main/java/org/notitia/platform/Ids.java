package org.notitia.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where ids come from: UUID version 7, which sort by the time they were made. */
public final class Ids {
  /** What every id looks like, as a regular expression. */
  public static final String SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** Sorts behind every id, which are hexadecimal; where a list of the newest begins. */
  public static final String BEHIND_ALL = "g";

  private static final Pattern ID = Pattern.compile(SHAPE);

  private Ids() {}

  /** A new id, later in order than every earlier one of this server. */
  public static String next() {
    return UuidCreator.getTimeOrderedEpochPlus1().toString();
  }

  /** Whether a text can be an id at all; what can't may be anything, and is kept nowhere. */
  public static boolean is(String text) {
    return text != null && text.length() == 36 && ID.matcher(text).matches();
  }

  /**
   * The least id that can have been made at or after the instant; so a range of time is a range of
   * ids.
   */
  public static String from(Instant instant) {
    return new UUID(Math.max(0, instant.toEpochMilli()) << 16, 0).toString();
  }
}
