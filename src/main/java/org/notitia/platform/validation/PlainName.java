package org.notitia.platform.validation;

import java.util.regex.Pattern;

/**
 * The shape of an unknown name that a message may repeat: short, and only letters, digits, hyphens
 * and underscores, so that it cannot contain markup.
 */
public final class PlainName {
  public static final String SHAPE = "[A-Za-z][A-Za-z0-9_-]{0,39}";

  private static final Pattern PATTERN = Pattern.compile(SHAPE);

  private PlainName() {}

  /** Whether the name has this shape. */
  public static boolean matches(String name) {
    return PATTERN.matcher(name).matches();
  }
}
