package org.notitia.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.notitia.platform.Problem;
import org.notitia.platform.web.ProblemResponses;

/**
 * Limits how many {@link Streaming} operations run at the same time. Half of the HTTP threads stay
 * free for short requests: a stream holds a thread for as long as its caller's connection is slow.
 */
public class StreamLimitFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Half of {@code max-thread-pool-size} in {@code server-config}. */
  private static final int LIMIT = 16;

  private static final Semaphore PERMITS = new Semaphore(LIMIT);

  @Inject transient StreamingOperations streaming;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!streaming.matches(request)) {
      chain.doFilter(request, response);
      return;
    }
    if (!PERMITS.tryAcquire()) {
      response.setHeader("Connection", "close");
      var detail = "Too many uploads and audiences are in progress; send the request again later.";
      ProblemResponses.send(response, Problem.of(503, "Service Unavailable", detail));
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      PERMITS.release();
    }
  }
}
