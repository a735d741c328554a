package org.notitia.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;

/**
 * What becomes of a failure on its way to the caller: told, logged if it is ours, on record if it
 * is a refusal.
 */
@ApplicationScoped
public class Failures {
  private static final Logger LOGGER = System.getLogger(Failures.class.getName());
  private static final int FRAMES = 12;

  @Inject Event<Refused> refusals;

  /** A caller was refused for lack of a role. */
  public record Refused(Call call) {}

  /** The problem to tell the caller. */
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

  /** Kinds and places only: the messages of a driver or parser may hold a person's data. */
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
