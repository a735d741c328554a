package org.notitia.platform.rest;

import java.util.regex.Pattern;
import org.notitia.platform.ProblemException;

/** The version in the {@code If-Match} header of a request. */
public record IfMatch(long version) {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  /** Reads an entity tag. A tag of another form matches no version. */
  public static IfMatch valueOf(String ifMatch) {
    var tag = TAG.matcher(ifMatch.trim());
    return new IfMatch(tag.matches() ? Long.parseLong(tag.group(1)) : -1);
  }

  /**
   * Returns the version.
   *
   * @throws ProblemException 428 if the header is missing
   */
  public static long required(IfMatch seen) {
    if (seen == null) {
      throw ProblemException.unconditional();
    }
    return seen.version;
  }

  /** Returns the version, or null if the header is missing. */
  public static Long optional(IfMatch seen) {
    return seen == null ? null : (Long) seen.version;
  }
}
