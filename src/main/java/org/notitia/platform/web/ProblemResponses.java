package org.notitia.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.notitia.platform.Problem;
import org.notitia.platform.json.Json;

/** Sends problems from filters and servlets, outside of JAX-RS. */
public final class ProblemResponses {
  private ProblemResponses() {}

  public static void send(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status);
    response.setContentType("application/problem+json");
    response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
  }
}
