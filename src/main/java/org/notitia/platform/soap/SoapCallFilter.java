package org.notitia.platform.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.notitia.platform.Call;
import org.notitia.platform.Call.Protocol;
import org.notitia.platform.Caller;
import org.notitia.platform.Problem;
import org.notitia.platform.rest.BufferedRequest;
import org.notitia.platform.rest.SecurityFilter;

/**
 * The door of SOAP: lets through descriptions, and XML without a DTD, in UTF-8, of a bearable size.
 */
@WebFilter(urlPatterns = "/soap/*")
public class SoapCallFilter extends HttpFilter {
  private static final int LARGEST = 1 << 20;
  private static final long serialVersionUID = 1L;
  private static final Pattern DESCRIPTION = Pattern.compile("(?i)wsdl(=\\d+)?|xsd=\\d+");
  private static final Pattern MESSAGE =
      Pattern.compile("(?i)\\s*text/xml\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?;?\\s*");
  private static final Problem NO_DESCRIPTION =
      Problem.of(404, "Not Found", "The description is at ?wsdl.");
  private static final Pattern ADDRESS = Pattern.compile(".*/soap/v1/register");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var refused = refused(request);
    if (refused != null) {
      if (refused.status == 405) {
        response.setHeader("Allow", "GET, POST");
      }
      Fault.send(response, refused);
    } else if (request.getMethod().equals("GET")) {
      var answer = new FaultRewritingResponse(response, NO_DESCRIPTION);
      chain.doFilter(request, answer);
      answer.finish();
    } else {
      message(request, response, chain);
    }
  }

  private static Problem refused(HttpServletRequest request) {
    if (!ADDRESS.matcher(request.getRequestURI()).matches()) {
      return Problem.of(404, "Not Found", "There is no service at this address.");
    }
    if (request.getMethod().equals("GET")) {
      var query = request.getQueryString();
      return query != null && DESCRIPTION.matcher(query).matches() ? null : NO_DESCRIPTION;
    }
    if (!request.getMethod().equals("POST")) {
      return Problem.of(405, "Method Not Allowed", "Send a SOAP 1.1 message by POST.");
    }
    if (request.getContentType() == null || !MESSAGE.matcher(request.getContentType()).matches()) {
      return Problem.of(
          415, "Unsupported Media Type", "Send text/xml in UTF-8, as SOAP 1.1 has it.");
    }
    return null;
  }

  private static void message(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var bounded = BufferedRequest.read(request, LARGEST);
    if (bounded == null) {
      response.setHeader("Connection", "close");
      Fault.send(
          response,
          Problem.of(413, "Content Too Large", "A message may have 1 MiB (1048576 bytes)."));
      return;
    }
    var fault = SoapMessageCheck.fault(bounded.bytes());
    if (fault != null) {
      Fault.send(response, Problem.of(400, "Bad Request", fault));
      return;
    }
    var call =
        Call.begin(Protocol.SOAP, request.getRemoteAddr(), (Caller) request.getUserPrincipal());
    call.purpose = request.getHeader(SecurityFilter.PURPOSE);
    call.soapAction = request.getHeader("SOAPAction");
    try {
      var detail = "The message is not SOAP 1.1 as the WSDL describes it.";
      var answer = new FaultRewritingResponse(response, Problem.of(400, "Bad Request", detail));
      chain.doFilter(new Utf8(bounded), answer);
      answer.finish();
    } finally {
      Call.end();
    }
  }

  /**
   * Without the charset, so that the XML parser decodes, and rejects what is not UTF-8, instead of
   * a lenient reader.
   */
  private static final class Utf8 extends HttpServletRequestWrapper {
    Utf8(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getContentType() {
      return "text/xml";
    }

    @Override
    public String getHeader(String name) {
      return "Content-Type".equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
    }
  }
}
