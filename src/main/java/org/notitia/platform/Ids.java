package org.notitia.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** Creates and checks ids: UUIDs of version 7, which sort by the time of creation. */
public final class Ids {
  /** The regular expression that every id matches. */
  public static final String SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** A text that sorts after every id; the start of a list in descending order. */
  public static final String BEHIND_ALL = "g";

  private static final Pattern ID = Pattern.compile(SHAPE);

  private Ids() {}

  /** Creates an id that is greater than every earlier id of this server. */
  public static String next() {
    return UuidCreator.getTimeOrderedEpochPlus1().toString();
  }

  /**
   * Whether a text has the form of an id. A text that has not may be anything and is not stored.
   */
  public static boolean is(String text) {
    return text != null && text.length() == 36 && ID.matcher(text).matches();
  }

  /**
   * Returns the smallest id that can have been created at or after an instant. It converts a range
   * of time to a range of ids.
   */
  public static String from(Instant instant) {
    return new UUID(Math.max(0, instant.toEpochMilli()) << 16, 0).toString();
  }
}
