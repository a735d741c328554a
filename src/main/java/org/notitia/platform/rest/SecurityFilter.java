package org.notitia.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.platform.Problem;

/**
 * Stands before everything: keeps a demonstration to its machine, and tells browsers what they may
 * do.
 */
public class SecurityFilter extends HttpFilter {
  /**
   * Names the purpose of the notice for which a call is made, over both protocols; the trail keeps
   * it.
   */
  public static final String PURPOSE = "Notitia-Purpose";

  /**
   * Tells, over both protocols, which categories are not in the answer because they are not
   * collected for the purpose.
   */
  public static final String LEFT_OUT = "Notitia-Left-Out";

  private static final long serialVersionUID = 1L;
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD");

  @Inject
  @ConfigProperty(name = "notitia.demo")
  boolean demo;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (demo) {
      response.setHeader("Notitia-Demonstration", "true");
      if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
        ProblemResponses.send(
            response,
            Problem.of(
                403, "Forbidden", "A demonstration answers only callers on its own machine."));
        return;
      }
    }
    if (isPage(request.getRequestURI()) && !PAGE_METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      ProblemResponses.send(response, Problem.of(405));
      return;
    }
    var purpose = request.getHeader(PURPOSE);
    if (purpose != null && !CODE.matcher(purpose).matches()) {
      ProblemResponses.send(
          response, Problem.of(400, "Bad Request", PURPOSE + " must be the code of a purpose."));
      return;
    }
    chain.doFilter(request, response);
  }

  /**
   * Pages are all but the services; the container's servlet for them answers 501 to what it does
   * not know.
   */
  private static boolean isPage(String path) {
    return !path.startsWith("/api/v1/") && !path.startsWith("/soap/");
  }
}
