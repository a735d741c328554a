package org.notitia.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Why a call failed: RFC 9457 body over REST, fault detail over SOAP. */
@XmlRootElement(name = "problem")
@XmlType(
    name = "Problem",
    propOrder = {"type", "title", "status", "detail", "retryable", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Problem {
  private static final int MOST_ERRORS = 100;

  /** A URN that names the rule which forbids the call, or {@code about:blank}. */
  @XmlElement(required = true)
  public String type = "about:blank";

  @XmlElement(required = true)
  public String title;

  /** As HTTP has it, over SOAP too. */
  public int status;

  public String detail;

  /** Whether the same call may succeed if it is sent again later. */
  public boolean retryable;

  @XmlElement public List<Violation> errors;

  /** One rejected value. */
  @XmlType(
      name = "Violation",
      propOrder = {"field", "message"})
  public static class Violation {
    public String field;

    @XmlElement(required = true)
    public String message;

    public Violation() {}

    public Violation(String field, String message) {
      this.field = field;
      this.message = message;
    }
  }

  /** Makes a problem; one of the server's own, or of a moment, can be tried again. */
  public static Problem of(int status, String title, String detail) {
    var problem = new Problem();
    problem.status = status;
    problem.title = title;
    problem.detail = detail;
    problem.retryable = status == 409 || status == 429 || status == 503;
    return problem;
  }

  /** What the container or JAX-RS refuses without a word, in words. */
  public static Problem of(int status) {
    var known = Response.Status.fromStatusCode(status);
    var detail =
        switch (status) {
          case 400 -> "The address or a header can't be read.";
          case 404 -> "There is nothing at this address.";
          case 405 -> "This address does not know the method; Allow names those it knows.";
          case 406 -> "What Accept names is not given here; the API's description tells what is.";
          case 415 -> "This call does not read that media type; the API's description names it.";
          default -> null;
        };
    return of(status, known == null ? "Refused" : known.getReasonPhrase(), detail);
  }

  /** The one place where a failure of any kind becomes what the caller is told. */
  public static Problem of(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException known) {
        return known.problem();
      }
    }
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException invalid) {
        return invalid(invalid);
      }
      if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
        return forbidden();
      }
      if (cause instanceof OptimisticLockException) {
        return of(409, "Conflict", "Somebody changed it at the same time; read it again.");
      }
      if (cause instanceof SQLException sql) {
        var known = of(sql);
        if (known != null) {
          return known;
        }
      }
      if (cause instanceof WebApplicationException web) {
        return of(web.getResponse().getStatus());
      }
    }
    var unexpected =
        of(500, "Internal Server Error", "The server failed; incident " + Ids.next() + ".");
    unexpected.retryable = true;
    return unexpected;
  }

  private static Problem of(SQLException failure) {
    var state = String.valueOf(failure.getSQLState());
    if (state.startsWith("23")) {
      return of(409, "Conflict", "It clashes with something already recorded.");
    }
    if (state.startsWith("40")) {
      return of(409, "Conflict", "It met another call on the same data; send it again.");
    }
    if (isRecompiled(failure)) {
      return of(503, "Service Unavailable", "The database was planning anew; send it again.");
    }
    return state.startsWith("08")
        ? of(503, "Service Unavailable", "The database does not answer; send it again later.")
        : null;
  }

  /**
   * Derby compiles a statement anew when its tables have grown, and one who runs it in that moment
   * finds the new plan's objects with the old plan's numbers.
   */
  private static boolean isRecompiled(SQLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ArrayIndexOutOfBoundsException
          && Arrays.stream(cause.getStackTrace())
              .anyMatch(frame -> frame.getMethodName().equals("getSavedObject"))) {
        return true;
      }
    }
    return false;
  }

  private static Problem forbidden() {
    var call = Call.current();
    var withheld = call == null || call.caller == null ? null : call.caller.withheld();
    if (withheld == null) {
      return of(403, "Forbidden", "Your role does not allow this.");
    }
    var problem =
        of(403, "Forbidden", "Your account's roles are withheld by the rule " + withheld + ".");
    problem.type = ProblemException.RULE + withheld;
    return problem;
  }

  private static Problem invalid(ConstraintViolationException invalid) {
    var problem = of(422, "Invalid", "Some values were rejected.");
    problem.errors = new ArrayList<>();
    invalid.getConstraintViolations().stream()
        .limit(MOST_ERRORS)
        .forEach(
            violation ->
                problem.errors.add(new Violation(field(violation), violation.getMessage())));
    return problem;
  }

  /** The path of the field without the method and parameter it came in by. */
  static String field(ConstraintViolation<?> violation) {
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
