package org.notitia.platform.soap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.notitia.platform.Call;
import org.notitia.platform.Problem;
import org.notitia.platform.web.HttpCalls;

/** Buffers a fault of the SOAP runtime and replaces it by a {@link Problem}, unless it has one. */
final class FaultRewritingResponse extends HttpServletResponseWrapper {
  private static final Pattern OURS = Pattern.compile("<(\\w+:)?problem[ >]");
  private static final Pattern CODE =
      Pattern.compile("faultcode>\\s*(?:\\w+:)?(MustUnderstand|VersionMismatch)\\s*<");

  private final ByteArrayOutputStream fault = new ByteArrayOutputStream();
  private final Problem otherwise;

  /**
   * Wraps a response.
   *
   * @param otherwise the problem to send if the SOAP runtime sends a fault without a problem
   */
  FaultRewritingResponse(HttpServletResponse response, Problem otherwise) {
    super(response);
    this.otherwise = otherwise;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (getStatus() >= 400) {
      return new Held();
    }
    var call = Call.current();
    if (call != null && !call.leftOut.isEmpty()) {
      setHeader(HttpCalls.LEFT_OUT, String.join(", ", call.leftOut));
    }
    return super.getOutputStream();
  }

  /**
   * Sends the buffered fault. The text of the SOAP runtime cannot contain our element by accident,
   * because markup is escaped there.
   */
  void finish() throws IOException {
    if (getStatus() < 400) {
      return;
    }
    var response = (HttpServletResponse) getResponse();
    var text = fault.toString(StandardCharsets.UTF_8);
    var code = CODE.matcher(text);
    if (OURS.matcher(text).find()) {
      fault.writeTo(response.getOutputStream());
    } else if (code.find()) {
      Fault.send(response, code.group(1), refused(code.group(1)));
    } else {
      Fault.send(response, otherwise);
    }
  }

  private static Problem refused(String code) {
    return Problem.of(
        400,
        "Bad Request",
        code.equals("MustUnderstand")
            ? "This service understands no SOAP headers; send none with mustUnderstand."
            : "The message is not SOAP 1.1.");
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
      throw new IllegalStateException("Faults are written synchronously.");
    }
  }
}
