package org.notitia.start;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.ConfigProvider;

/** Why the server can't start, in one line for whoever starts it. */
class StartupFailure extends RuntimeException {
  private static final Logger LOGGER = System.getLogger(StartupFailure.class.getName());
  private static final long serialVersionUID = 1L;

  StartupFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Says why, and ends the virtual machine where that is wanted: Payara Micro would stay up and
   * answer 404 to everything.
   */
  static RuntimeException abortStartup(RuntimeException failed) {
    var known = failed instanceof StartupFailure;
    var line = "Notitia does not start: " + (known ? failed.getMessage() : failed.toString());
    LOGGER.log(Level.ERROR, line, known ? null : failed);
    if (ConfigProvider.getConfig().getValue("notitia.exit-on-failure", Boolean.class)) {
      System.err.println(
          line); // the log is written by another thread, which does not live to see it
      System.err.flush();
      Runtime.getRuntime().halt(1);
    }
    return failed;
  }
}
