package org.notitia.platform;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;

/** Translates every exception into the problem that the caller receives. */
final class ExceptionTranslator {
  private static final int MOST_ERRORS = 100;

  private ExceptionTranslator() {}

  /**
   * The problem of the exception or of its first known cause; otherwise an internal error (500).
   */
  static Problem translate(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException known) {
        return known.problem();
      }
    }
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      var known = known(cause);
      if (known != null) {
        return known;
      }
    }
    var unexpected =
        Problem.of(
            500,
            "Internal Server Error",
            "Internal error; report this incident id: " + Ids.next() + ".");
    unexpected.retryable = true;
    return unexpected;
  }

  private static Problem known(Throwable failure) {
    if (failure instanceof ConstraintViolationException invalid) {
      return ProblemException.invalid(violations(invalid)).problem();
    }
    if (failure instanceof EJBAccessException || failure instanceof AccessLocalException) {
      return forbidden();
    }
    if (failure instanceof OptimisticLockException) {
      return Problem.of(
          409,
          "Conflict",
          "The record was changed at the same time; read it again, then repeat the change.");
    }
    if (failure instanceof SQLException sql) {
      return translate(sql);
    }
    return failure instanceof WebApplicationException web
        ? Problem.of(web.getResponse().getStatus())
        : null;
  }

  private static Problem translate(SQLException failure) {
    var state = String.valueOf(failure.getSQLState());
    if (state.startsWith("23")) {
      return Problem.of(409, "Conflict", "The request conflicts with an existing record.");
    }
    if (state.startsWith("40")) {
      return Problem.of(
          409,
          "Conflict",
          "Another request changed the same data at the same time; send the request again.");
    }
    if (DatabaseQuirks.isRecompilation(failure)) {
      return Problem.of(
          503,
          "Service Unavailable",
          "The database was recompiling the statement; send the request again.");
    }
    return state.startsWith("08")
        ? Problem.of(
            503,
            "Service Unavailable",
            "The database does not answer; send the request again later.")
        : null;
  }

  private static Problem forbidden() {
    var call = Call.current();
    var withheld = call == null || call.caller == null ? null : call.caller.withheld();
    return withheld == null
        ? Problem.of(403, "Forbidden", "Your role does not allow this.")
        : ProblemException.forbidden(
                withheld,
                "Your account may not use its roles until this rule is satisfied: "
                    + withheld
                    + ".")
            .problem();
  }

  private static List<Problem.Violation> violations(ConstraintViolationException invalid) {
    return invalid.getConstraintViolations().stream()
        .limit(MOST_ERRORS)
        .map(violation -> new Problem.Violation(field(violation), violation.getMessage()))
        .toList();
  }

  /** The path of the field, without the method and parameter through which it was passed. */
  private static String field(ConstraintViolation<?> violation) {
    var path = new StringBuilder();
    String last = null;
    for (var node : violation.getPropertyPath()) {
      last = node.getName() == null ? last : node.getName();
      if (node.getKind() == ElementKind.PROPERTY) {
        path.append(path.isEmpty() ? "" : ".").append(node.getName());
      }
      if (node.getIndex() != null && !path.isEmpty()) {
        path.append('[').append(node.getIndex()).append(']');
      }
    }
    return path.isEmpty() ? last : path.toString();
  }
}
