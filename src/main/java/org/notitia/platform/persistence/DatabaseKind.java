package org.notitia.platform.persistence;

import org.eclipse.microprofile.config.ConfigProvider;

/** The kinds of database that the server runs on. */
public enum DatabaseKind {
  /** The embedded database. */
  DERBY,
  POSTGRESQL;

  /** Returns the configured kind ({@code notitia.db.class}). */
  public static DatabaseKind configured() {
    return ConfigProvider.getConfig().getValue("notitia.db.class", String.class).contains("derby")
        ? DERBY
        : POSTGRESQL;
  }
}
