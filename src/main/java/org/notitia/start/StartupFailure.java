package org.notitia.start;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.ConfigProvider;

/** The application cannot start. The message is one line for the administrator. */
class StartupFailure extends RuntimeException {
  private static final Logger LOGGER = System.getLogger(StartupFailure.class.getName());
  private static final long serialVersionUID = 1L;

  StartupFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Logs why the start failed, and ends the virtual machine if {@code notitia.exit-on-failure} is
   * set: otherwise Payara Micro would keep running and answer every request with 404.
   *
   * @return the failure, to be thrown
   */
  static RuntimeException abortStartup(RuntimeException failed) {
    var expected = failed instanceof StartupFailure;
    var line = "Notitia does not start: " + (expected ? failed.getMessage() : failed.toString());
    LOGGER.log(Level.ERROR, line, expected ? null : failed);
    if (ConfigProvider.getConfig().getValue("notitia.exit-on-failure", Boolean.class)) {
      System.err.println(line); // the thread that writes the log does not finish before halt
      System.err.flush();
      Runtime.getRuntime().halt(1);
    }
    return failed;
  }
}
