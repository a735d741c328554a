package org.notitia.platform.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notitia.platform.Call;
import org.notitia.platform.Call.Protocol;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;
import org.notitia.platform.web.BufferedRequest;
import org.notitia.platform.web.HttpCalls;

/**
 * Begins and ends the call of each SOAP message. Accepts only requests for the WSDL or a schema,
 * and SOAP 1.1 messages in UTF-8 without a DTD and of limited size.
 */
public class SoapCallFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Pattern DESCRIPTION = Pattern.compile("(?i)wsdl(=\\d+)?|xsd=\\d+");
  private static final Pattern MESSAGE =
      Pattern.compile("(?i)\\s*text/xml\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?;?\\s*");
  private static final Problem NO_DESCRIPTION =
      Problem.of(404, "Not Found", "The WSDL is at ?wsdl.");

  /** The addresses in sun-jaxws.xml, for which the SOAP runtime registers its servlets. */
  private transient Set<String> services;

  @Override
  public void init() {
    services =
        getServletContext().getServletRegistrations().values().stream()
            .map(ServletRegistration::getMappings)
            .flatMap(Collection::stream)
            .filter(address -> address.startsWith("/soap/"))
            .map(address -> getServletContext().getContextPath() + address)
            .collect(Collectors.toUnmodifiableSet());
  }

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
      var rewriting = new FaultRewritingResponse(response, NO_DESCRIPTION);
      chain.doFilter(request, rewriting);
      rewriting.finish();
    } else {
      message(request, response, chain);
    }
  }

  private Problem refused(HttpServletRequest request) {
    if (!services.contains(request.getRequestURI())) {
      return Problem.of(404, "Not Found", "No SOAP service has this address.");
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
          415,
          "Unsupported Media Type",
          "Send the content type text/xml in UTF-8, as SOAP 1.1 requires.");
    }
    return null;
  }

  private static void message(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    BufferedRequest message;
    try {
      message = BufferedRequest.read(request, response);
      SoapMessageCheck.check(message.bytes());
      HttpCalls.begin(Protocol.SOAP, message).soapAction = request.getHeader("SOAPAction");
    } catch (ProblemException refused) {
      Fault.send(response, refused.problem());
      return;
    }
    try {
      var detail = "The message is not a SOAP 1.1 message as described in the WSDL.";
      var rewriting = new FaultRewritingResponse(response, Problem.of(400, "Bad Request", detail));
      chain.doFilter(new Utf8(message), rewriting);
      rewriting.finish();
    } finally {
      Call.end();
    }
  }

  /**
   * Hides the charset, so that the XML parser decodes the bytes and rejects what is not UTF-8; a
   * reader would replace it.
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
