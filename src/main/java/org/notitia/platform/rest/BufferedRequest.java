package org.notitia.platform.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * A request whose body has been read and found small enough; so nothing behind it meets a larger
 * one.
 */
public final class BufferedRequest extends HttpServletRequestWrapper {
  private final byte[] body;

  private BufferedRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /** Reads the body; null if it is larger, whatever length was announced. */
  public static BufferedRequest read(HttpServletRequest request, int largest) throws IOException {
    if (request.getContentLengthLong() > largest) {
      return null;
    }
    var body = request.getInputStream().readNBytes(largest + 1);
    return body.length > largest ? null : new BufferedRequest(request, body);
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
        throw new IllegalStateException("The body is read already.");
      }
    };
  }
}
