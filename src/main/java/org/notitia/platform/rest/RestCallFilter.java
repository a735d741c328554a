package org.notitia.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.notitia.platform.Call;
import org.notitia.platform.Call.Protocol;
import org.notitia.platform.ProblemException;
import org.notitia.platform.web.BufferedRequest;
import org.notitia.platform.web.HttpCalls;
import org.notitia.platform.web.ProblemResponses;

/** Begins and ends the call of each REST request, and limits the size of its body. */
public class RestCallFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject transient StreamingOperations streaming;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest limited;
    try {
      limited =
          streaming.hasRequestStream(request) ? request : BufferedRequest.read(request, response);
      HttpCalls.begin(Protocol.REST, limited);
    } catch (ProblemException refused) {
      ProblemResponses.send(response, refused.problem());
      return;
    }
    try {
      response.setHeader("Cache-Control", "no-store");
      chain.doFilter(limited, response);
    } finally {
      Call.end();
    }
  }
}
