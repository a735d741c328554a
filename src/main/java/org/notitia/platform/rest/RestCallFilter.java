package org.notitia.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.notitia.platform.Call;
import org.notitia.platform.Call.Protocol;
import org.notitia.platform.Caller;
import org.notitia.platform.Problem;

/** The door of REST: bounds the body, begins the call. */
@WebFilter(urlPatterns = "/api/*")
public class RestCallFilter extends HttpFilter {
  /** The largest body in bytes; an import's content is a stream and has none. */
  static final int LARGEST = 1 << 20;

  private static final long serialVersionUID = 1L;
  private static final Pattern UPLOAD = Pattern.compile(".*/imports/[^/]+/content");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var bounded = isUpload(request) ? request : BufferedRequest.read(request, LARGEST);
    if (bounded == null) {
      response.setHeader("Connection", "close");
      ProblemResponses.send(
          response, Problem.of(413, "Content Too Large", "A body may have 1 MiB (1048576 bytes)."));
      return;
    }
    var call =
        Call.begin(Protocol.REST, request.getRemoteAddr(), (Caller) request.getUserPrincipal());
    call.purpose = request.getHeader(SecurityFilter.PURPOSE);
    try {
      var key = request.getHeader("Idempotency-Key");
      if (key != null && bounded instanceof BufferedRequest body) {
        if (!KEY.matcher(key).matches()) {
          var detail = "Idempotency-Key must be 1 to 100 visible ASCII characters.";
          ProblemResponses.send(response, Problem.of(400, "Bad Request", detail));
          return;
        }
        call.idempotencyKey = key;
        call.bodyDigest = digest(request.getRequestURI(), body.bytes());
      }
      response.setHeader("Cache-Control", "no-store");
      chain.doFilter(bounded, response);
    } finally {
      Call.end();
    }
  }

  static boolean isUpload(HttpServletRequest request) {
    return request.getMethod().equals("PUT") && UPLOAD.matcher(request.getRequestURI()).matches();
  }

  private static String digest(String path, byte[] body) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      sha.update((byte) 0);
      return HexFormat.of().formatHex(sha.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
