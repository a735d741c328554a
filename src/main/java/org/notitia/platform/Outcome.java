package org.notitia.platform;

/** What a call that may create or update has done. */
public enum Outcome {
  CREATED,
  UPDATED,
  UNCHANGED
}
