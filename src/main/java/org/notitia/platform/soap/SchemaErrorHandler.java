package org.notitia.platform.soap;

import com.sun.xml.ws.developer.ValidationErrorHandler;
import java.util.List;
import java.util.regex.Pattern;
import org.notitia.platform.Problem;
import org.xml.sax.SAXParseException;

/**
 * Refuses messages that do not match the schema. The problem names the element, never its value.
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
    // a warning does not make the message invalid
  }

  @Override
  public void error(SAXParseException invalid) {
    var message = String.valueOf(invalid.getMessage());
    if (message.matches("(?s)cvc-[a-zA-Z]+-valid.*")) {
      return; // names only the type; the next error names the element
    }
    var problem =
        Problem.of(400, "Bad Request", "The message does not match the schema in the WSDL.");
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
      return new Problem.Violation(
          value.group(1), "has a value that its schema type does not allow");
    }
    if (message.startsWith("cvc-complex-type.2.4.b") || message.startsWith("cvc-complex-type.4")) {
      var missing = MISSING.matcher(message);
      return new Problem.Violation(
          missing.matches() ? missing.group(1) : null,
          "is incomplete; a required element or attribute is missing");
    }
    var unexpected = UNEXPECTED.matcher(message);
    if (unexpected.matches()) {
      var name = NAME.matcher(unexpected.group(1));
      return new Problem.Violation(
          name.find() ? name.group(1) : null,
          "is not allowed here, or a required element before it is missing");
    }
    var unknown = UNKNOWN.matcher(message);
    return unknown.matches()
        ? new Problem.Violation(
            unknown.group(1), "is not the element or attribute that the schema expects here")
        : new Problem.Violation(null, "The message does not match the schema.");
  }
}
