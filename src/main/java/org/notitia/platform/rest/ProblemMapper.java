package org.notitia.platform.rest;

import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.notitia.platform.Failures;

/**
 * Failures over REST (RFC 9457).
 *
 * <p>Jersey has mappers of its own for some kinds of failure and asks the most specific one, so
 * those are named here beside the general one.
 */
abstract class ProblemMapper<T extends Throwable> implements ExceptionMapper<T> {
  @Override
  public Response toResponse(T failure) {
    var problem = CDI.current().select(Failures.class).get().problem(failure);
    var told =
        failure instanceof WebApplicationException web
            ? Response.fromResponse(web.getResponse()).status(problem.status) // keeps Allow
            : Response.status(problem.status);
    return told.type("application/problem+json").entity(problem).build();
  }

  /** All that is not below. */
  @Provider
  public static class Any extends ProblemMapper<Throwable> {}

  /** What the container wraps. */
  @Provider
  public static class FromEjb extends ProblemMapper<EJBException> {}

  /** Bean Validation. */
  @Provider
  public static class Invalid extends ProblemMapper<ValidationException> {}

  /** Jersey's own. */
  @Provider
  public static class Processing extends ProblemMapper<ProcessingException> {}
}
