package org.notitia.platform.validation;

import java.util.regex.Pattern;

/**
 * The shape of a name that a caller made up and that a message may repeat: too plain and too short
 * to be mistaken for markup.
 */
public final class PlainName {
  public static final String SHAPE = "[A-Za-z][A-Za-z0-9_-]{0,39}";

  private static final Pattern PATTERN = Pattern.compile(SHAPE);

  private PlainName() {}

  public static boolean is(String name) {
    return PATTERN.matcher(name).matches();
  }
}
