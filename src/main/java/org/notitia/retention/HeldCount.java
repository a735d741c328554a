package org.notitia.retention;

import org.notitia.hold.HoldGround;

/**
 * How many entries or data subjects are kept by holds on one ground.
 *
 * @param category null for data subjects
 */
public record HeldCount(String category, HoldGround ground, Long count) {
  public HeldCount(HoldGround ground, Long count) {
    this(null, ground, count);
  }
}
