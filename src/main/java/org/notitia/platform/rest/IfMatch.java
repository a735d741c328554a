package org.notitia.platform.rest;

import java.util.regex.Pattern;
import org.notitia.platform.ProblemException;

/** The version a client has seen, as it comes back in {@code If-Match}. */
public record IfMatch(long version) {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  /** Reads an entity tag; one that is none of ours matches no version. */
  public static IfMatch valueOf(String ifMatch) {
    var tag = TAG.matcher(ifMatch.trim());
    return new IfMatch(tag.matches() ? Long.parseLong(tag.group(1)) : -1);
  }

  public static long required(IfMatch seen) {
    if (seen == null) {
      throw ProblemException.unconditional();
    }
    return seen.version;
  }

  /** The version, or null where the caller sent none and need not. */
  public static Long optional(IfMatch seen) {
    return seen == null ? null : (Long) seen.version;
  }
}
