package org.notitia.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;

/** A request whose body is in memory and has at most 1 MiB. */
public final class BufferedRequest extends HttpServletRequestWrapper {
  private static final int LARGEST = 1 << 20;

  private final byte[] body;

  private BufferedRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /**
   * Reads the whole body. The limit applies whether or not Content-Length is sent.
   *
   * @param response closes its connection if the rest of the body is not read
   * @throws ProblemException if the body is too large (413)
   */
  public static BufferedRequest read(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getContentLengthLong() <= LARGEST) {
      var body = request.getInputStream().readNBytes(LARGEST + 1);
      if (body.length <= LARGEST) {
        return new BufferedRequest(request, body);
      }
    }
    response.setHeader("Connection", "close");
    throw new ProblemException(
        Problem.of(
            413, "Content Too Large", "A request body may have at most 1 MiB (1048576 bytes)."));
  }

  public byte[] bytes() {
    return body;
  }

  @Override
  public ServletInputStream getInputStream() {
    var stream = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return stream.read();
      }

      @Override
      public int read(byte[] bytes, int from, int length) {
        return stream.read(bytes, from, length);
      }

      @Override
      public boolean isFinished() {
        return stream.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("The body has already been read.");
      }
    };
  }
}
