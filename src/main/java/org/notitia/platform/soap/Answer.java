package org.notitia.platform.soap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.notitia.platform.Problem;
import org.notitia.platform.Xml;

/**
 * Holds a fault back until it is whole, and puts our own words in the place of the SOAP runtime's.
 */
final class Answer extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream fault = new ByteArrayOutputStream();

  Answer(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return getStatus() < 400 ? super.getOutputStream() : new Held();
  }

  /**
   * Sends what was held back. A fault without a problem is the runtime's, which could not read the
   * message.
   */
  void finish() throws IOException {
    if (getStatus() < 400) {
      return;
    }
    var response = (HttpServletResponse) getResponse();
    var text = fault.toString(StandardCharsets.UTF_8);
    if (text.contains(Xml.PROBLEM)
        || text.contains("MustUnderstand")
        || text.contains("VersionMismatch")) {
      fault.writeTo(response.getOutputStream());
    } else {
      var detail = "The message is not SOAP 1.1 as the WSDL describes it, or not XML in UTF-8.";
      Fault.send(response, Problem.of(400, "Bad Request", detail));
    }
  }

  private final class Held extends ServletOutputStream {
    @Override
    public void write(int b) {
      fault.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      fault.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("Faults are written at once.");
    }
  }
}
