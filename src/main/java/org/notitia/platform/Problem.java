package org.notitia.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;

/** The description of a failed call: the body over REST (RFC 9457), the fault detail over SOAP. */
@XmlRootElement(name = "problem")
@XmlType(
    name = "Problem",
    propOrder = {"type", "title", "status", "detail", "retryable", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Problem {
  /** A URN that names the rule which forbids the call, or {@code about:blank}. */
  @XmlElement(required = true)
  public String type = "about:blank";

  @XmlElement(required = true)
  public String title;

  /** The HTTP status, over SOAP too. */
  public int status;

  public String detail;

  /** Whether the same call may succeed if it is sent again later. */
  public boolean retryable;

  @XmlElement public List<Violation> errors;

  /** One rejected value. */
  @XmlType(
      name = "Violation",
      propOrder = {"field", "message"})
  public static class Violation {
    public String field;

    @XmlElement(required = true)
    public String message;

    public Violation() {}

    public Violation(String field, String message) {
      this.field = field;
      this.message = message;
    }
  }

  /** Creates a problem. It is retryable if its status is 409, 429 or 503. */
  public static Problem of(int status, String title, String detail) {
    var problem = new Problem();
    problem.status = status;
    problem.title = title;
    problem.detail = detail;
    problem.retryable = status == 409 || status == 429 || status == 503;
    return problem;
  }

  /** Creates the problem of a status that the container or JAX-RS sends without a text. */
  public static Problem of(int status) {
    var known = Response.Status.fromStatusCode(status);
    var detail =
        switch (status) {
          case 400 -> "The address or a header is malformed.";
          case 404 -> "Nothing exists at this address.";
          case 405 -> "Method not allowed; see the Allow header.";
          case 406 ->
              "None of the media types in Accept is available here; see the API description.";
          case 415 -> "The media type of the body is not supported here; see the API description.";
          default -> null;
        };
    return of(status, known == null ? "Refused" : known.getReasonPhrase(), detail);
  }

  /** Returns the problem of an exception of any kind. */
  public static Problem of(Throwable failure) {
    return ExceptionTranslator.translate(failure);
  }
}
