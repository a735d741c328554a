package org.notitia.platform.soap;

import com.sun.xml.ws.developer.ValidationErrorHandler;
import java.util.List;
import java.util.regex.Pattern;
import org.notitia.platform.Problem;
import org.xml.sax.SAXParseException;

/**
 * A message that the published schema does not allow is told so, by the element, never by its
 * value.
 */
public class SchemaErrorHandler extends ValidationErrorHandler {
  private static final Pattern VALUE =
      Pattern.compile(
          "cvc-(?:type\\.3\\.1\\.3|complex-type\\.2\\.2|attribute\\.3): .*(?:element|attribute) '(?:\\w+:)?(\\w+)'.*",
          Pattern.DOTALL);
  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "cvc-complex-type\\.2\\.4\\.[a-z]: .*?element '([^']{1,200})'(.*)", Pattern.DOTALL);
  private static final Pattern MISSING =
      Pattern.compile(
          "cvc-complex-type\\.(?:2\\.4\\.b|4): .*?'(?:\\{[^}]*\\}|\"[^\"]*\":|\\w+:)*(\\w+)'.*",
          Pattern.DOTALL);
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "cvc-(?:complex-type\\.3\\.2\\.2|elt\\.1\\.a|elt\\.3\\.1|type\\.3\\.1\\.[12]): \\D*?'(?:\\w+:)?([A-Za-z]\\w{0,39})'.*",
          Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("([A-Za-z]\\w{0,39})\\}?$");

  @Override
  public void warning(SAXParseException harmless) {
    // says nothing against the message
  }

  @Override
  public void error(SAXParseException invalid) {
    var message = String.valueOf(invalid.getMessage());
    if (message.matches("(?s)cvc-[a-zA-Z]+-valid.*")) {
      return; // says it of the type; the next error says it of the element
    }
    var problem = Problem.of(400, "Bad Request", "The message is not what the WSDL describes.");
    problem.errors = List.of(violation(message));
    throw Fault.of(problem);
  }

  @Override
  public void fatalError(SAXParseException invalid) {
    error(invalid);
  }

  private static Problem.Violation violation(String message) {
    var value = VALUE.matcher(message);
    if (value.matches()) {
      return new Problem.Violation(value.group(1), "has a value that its type does not allow");
    }
    if (message.startsWith("cvc-complex-type.2.4.b") || message.startsWith("cvc-complex-type.4")) {
      var missing = MISSING.matcher(message);
      return new Problem.Violation(
          missing.matches() ? missing.group(1) : null,
          "is not complete; an element or attribute that it needs is missing");
    }
    var unexpected = UNEXPECTED.matcher(message);
    if (unexpected.matches()) {
      var name = NAME.matcher(unexpected.group(1));
      return new Problem.Violation(
          name.find() ? name.group(1) : null,
          "is not expected here, or one that is needed before it is missing");
    }
    var unknown = UNKNOWN.matcher(message);
    return unknown.matches()
        ? new Problem.Violation(unknown.group(1), "is not what the schema has here")
        : new Problem.Violation(null, "It does not fit the schema.");
  }
}
