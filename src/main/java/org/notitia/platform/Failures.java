package org.notitia.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;

/**
 * Reports a failure: as a problem to the caller, in the log if it is an internal error, in the
 * audit trail if the role was refused.
 */
@ApplicationScoped
public class Failures {
  private static final Logger LOGGER = System.getLogger(Failures.class.getName());
  private static final int FRAMES = 12;

  @Inject Event<Refused> refusals;

  /** The event that a call was forbidden (403). */
  public record Refused(Call call) {}

  /** Returns the problem for the caller. Logs internal errors and fires {@link Refused} for 403. */
  public Problem problem(Throwable failure) {
    var problem = Problem.of(failure);
    if (problem.status == 500 && !(failure instanceof ProblemException)) {
      LOGGER.log(Level.ERROR, problem.detail + trace(failure));
    }
    if (problem.status == 403 && Call.current() != null) {
      refusals.fire(new Refused(Call.current()));
    }
    return problem;
  }

  /**
   * The classes and stack frames of a failure and its causes, without messages: the message of a
   * driver or parser may contain personal data.
   */
  public static String trace(Throwable failure) {
    var text = new StringBuilder();
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      text.append("\n  ").append(cause.getClass().getName());
      if (cause instanceof SQLException sql) {
        text.append(" SQLState ").append(sql.getSQLState());
      }
      var frames = cause.getStackTrace();
      for (var i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.append("\n    at ").append(frames[i]);
      }
    }
    return text.toString();
  }
}
