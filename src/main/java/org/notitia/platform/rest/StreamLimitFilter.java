package org.notitia.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.notitia.platform.Problem;

/**
 * Keeps half of the HTTP threads for calls that are answered at once: an upload or an audience
 * lasts as long as its caller's line is slow, and holds a thread, and an audience a connection too.
 */
@WebFilter(urlPatterns = {"/api/v1/imports/*", "/api/v1/audiences"})
public class StreamLimitFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Half of {@code max-thread-pool-size} in {@code server-config}. */
  private static final int MOST = 16;

  private static final Semaphore FREE = new Semaphore(MOST);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isStream(request)) {
      chain.doFilter(request, response);
      return;
    }
    if (!FREE.tryAcquire()) {
      response.setHeader("Connection", "close");
      var detail = "Too many uploads and audiences are under way; send it again later.";
      ProblemResponses.send(response, Problem.of(503, "Service Unavailable", detail));
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      FREE.release();
    }
  }

  private static boolean isStream(HttpServletRequest request) {
    return RestCallFilter.isUpload(request)
        || request.getMethod().equals("POST") && request.getRequestURI().endsWith("/audiences");
  }
}
