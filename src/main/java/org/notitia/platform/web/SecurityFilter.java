package org.notitia.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.platform.Problem;

/**
 * Restricts a demonstration to calls from the same machine, and sets the headers that restrict
 * browsers.
 */
public class SecurityFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
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
                403, "Forbidden", "A demonstration answers only calls from the same machine."));
        return;
      }
    }
    if (isPage(request.getRequestURI()) && !PAGE_METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      ProblemResponses.send(response, Problem.of(405));
      return;
    }
    chain.doFilter(request, response);
  }

  /**
   * Whether the address is outside of both services. The container's servlet for pages would answer
   * 501 to a method that it does not know.
   */
  private static boolean isPage(String path) {
    return !path.startsWith("/api/v1/") && !path.startsWith("/soap/");
  }
}
