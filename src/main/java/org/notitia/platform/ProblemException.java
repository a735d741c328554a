package org.notitia.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** An exception with the problem that the caller receives. It rolls the transaction back. */
@ApplicationException(rollback = true)
public class ProblemException extends RuntimeException {
  private static final String RULE = "urn:notitia:problem:";
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Creates the exception of a problem. */
  public ProblemException(Problem problem) {
    super(problem.detail);
    this.problem = problem;
  }

  /** 400: the request cannot be read. {@code field} may be null. */
  public static ProblemException unreadable(String field, String message) {
    return listing(
        Problem.of(400, "Bad Request", "The request could not be read."),
        List.of(new Problem.Violation(field, message)));
  }

  /** 401: the account was changed since the login. */
  public static ProblemException loginOver() {
    var problem = Problem.of(401, "Unauthorized", "Your account was changed; log in again.");
    problem.retryable = true;
    return new ProblemException(problem);
  }

  /** 404: nothing exists with the id. */
  public static ProblemException notFound(String detail) {
    return new ProblemException(Problem.of(404, "Not Found", detail));
  }

  /** 410: it existed and has been removed. */
  public static ProblemException gone(String detail) {
    return new ProblemException(Problem.of(410, "Gone", detail));
  }

  /** 409: the state of the data forbids the request. It is not retryable. */
  public static ProblemException conflict(String detail) {
    var problem = Problem.of(409, "Conflict", detail);
    problem.retryable = false;
    return new ProblemException(problem);
  }

  /** 412: the record was changed since the version that the caller read. */
  public static ProblemException stale() {
    var detail = "The record has a newer version than the one you read; read it again.";
    return new ProblemException(Problem.of(412, "Precondition Failed", detail));
  }

  /** 428: the If-Match header is missing. */
  public static ProblemException unconditional() {
    var detail = "The If-Match header is missing; send the ETag that you read.";
    return new ProblemException(Problem.of(428, "Precondition Required", detail));
  }

  /** 422: one value is refused. */
  public static ProblemException invalid(String field, String message) {
    return invalid(List.of(new Problem.Violation(field, message)));
  }

  /** 422: values are refused; {@code errors} names each field. */
  public static ProblemException invalid(List<Problem.Violation> errors) {
    return listing(Problem.of(422, "Invalid", "Some values were rejected."), errors);
  }

  /**
   * 403: a rule of the notice or of the law forbids the request, whatever the role of the caller.
   */
  public static ProblemException forbidden(String rule, String detail) {
    var problem = Problem.of(403, "Forbidden", detail);
    problem.type = RULE + rule;
    return new ProblemException(problem);
  }

  private static ProblemException listing(Problem problem, List<Problem.Violation> errors) {
    problem.errors = errors;
    return new ProblemException(problem);
  }

  public Problem problem() {
    return problem;
  }
}
