package org.notitia.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.notitia.platform.Call;
import org.notitia.platform.Call.Protocol;
import org.notitia.platform.Caller;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Sha256;

/** Fills the call in progress from an HTTP request. The same headers apply to REST and SOAP. */
public final class HttpCalls {
  /** Header that names the purpose of the notice for which a call is made. */
  public static final String PURPOSE = "Notitia-Purpose";

  /**
   * Header that lists the categories left out of a response, because they are not collected for the
   * purpose of the call.
   */
  public static final String LEFT_OUT = "Notitia-Left-Out";

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final Pattern PURPOSE_CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");
  private static final byte[] SEPARATOR = {0};

  private HttpCalls() {}

  /**
   * Begins the call on this thread; the filter that begins it ends it. An {@code Idempotency-Key}
   * applies only to a body that can be compared, so not to a stream.
   *
   * @throws ProblemException if a header is malformed (400)
   */
  public static Call begin(Protocol protocol, HttpServletRequest request) {
    var purpose = request.getHeader(PURPOSE);
    if (purpose != null && !PURPOSE_CODE.matcher(purpose).matches()) {
      throw malformed(PURPOSE + " must be the code of a purpose.");
    }
    var body = request instanceof BufferedRequest buffered ? buffered.bytes() : null;
    var key = body == null ? null : request.getHeader(IDEMPOTENCY_KEY);
    if (key != null && !KEY.matcher(key).matches()) {
      throw malformed(IDEMPOTENCY_KEY + " must be 1 to 100 visible ASCII characters.");
    }
    var call = Call.begin(protocol, request.getRemoteAddr(), (Caller) request.getUserPrincipal());
    call.purpose = purpose;
    if (key != null) {
      var path = request.getRequestURI().getBytes(StandardCharsets.UTF_8);
      call.idempotencyKey = key;
      call.bodyDigest = Sha256.hex(path, SEPARATOR, body);
    }
    return call;
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(Problem.of(400, "Bad Request", detail));
  }
}
