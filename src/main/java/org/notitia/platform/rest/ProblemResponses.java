package org.notitia.platform.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.notitia.platform.Problem;
import org.notitia.platform.json.Json;

/** Problems told outside of JAX-RS, where it is not yet or no longer in charge. */
public final class ProblemResponses {
  private ProblemResponses() {}

  public static void send(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status);
    response.setContentType("application/problem+json");
    response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
  }
}
