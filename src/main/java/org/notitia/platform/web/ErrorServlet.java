package org.notitia.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.notitia.platform.Problem;

/** Sends a problem instead of the error pages of the container (web.xml). */
@WebServlet("/problem")
public class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code == null || code < 400 ? 404 : code;
    ProblemResponses.send(response, Problem.of(status));
  }
}
