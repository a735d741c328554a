package org.notitia.platform.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.notitia.platform.Problem;

/** Problems told outside of JAX-RS, where it is not yet or no longer in charge. */
public final class Problems {
  private Problems() {}

  public static void send(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status);
    response.setContentType("application/problem+json");
    response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
  }
}
