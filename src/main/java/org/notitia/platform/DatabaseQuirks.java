package org.notitia.platform;

import java.sql.SQLException;
import java.util.Arrays;

/** Failures of a database that its SQLState does not describe. */
final class DatabaseQuirks {
  private DatabaseQuirks() {}

  /**
   * Whether Derby failed only because it was recompiling the statement. It does so when tables have
   * grown, and a session that executes the statement at that moment looks for the objects of the
   * new plan under the numbers of the old plan.
   */
  static boolean isRecompilation(SQLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ArrayIndexOutOfBoundsException
          && Arrays.stream(cause.getStackTrace())
              .anyMatch(frame -> frame.getMethodName().equals("getSavedObject"))) {
        return true;
      }
    }
    return false;
  }
}
