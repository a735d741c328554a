package org.notitia.platform;

/** The result of a call that may create or update a record. */
public enum Outcome {
  CREATED,
  UPDATED,
  UNCHANGED
}
