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
 * Maps exceptions to problems over REST (RFC 9457).
 *
 * <p>Jersey has its own mappers for some exception types and uses the most specific mapper. Each of
 * these types therefore has a mapper here, in addition to the general one.
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

  /** The mapper of every other exception. */
  @Provider
  public static class Any extends ProblemMapper<Throwable> {}

  /** The mapper of exceptions that the EJB container wraps. */
  @Provider
  public static class FromEjb extends ProblemMapper<EJBException> {}

  /** The mapper of violations of Bean Validation. */
  @Provider
  public static class Invalid extends ProblemMapper<ValidationException> {}

  /** The mapper of Jersey's own exceptions. */
  @Provider
  public static class Processing extends ProblemMapper<ProcessingException> {}
}
