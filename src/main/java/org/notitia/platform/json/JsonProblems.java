package org.notitia.platform.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notitia.platform.ProblemException;
import org.notitia.platform.validation.PlainName;

/** Converts JSON errors of a request to problems. Messages never contain a value. */
public final class JsonProblems {
  private static final Pattern DUPLICATE =
      Pattern.compile("^Duplicate.*'(" + PlainName.SHAPE + ")'");

  private JsonProblems() {}

  /** The problem (400) for an error, with the path of the field if it is known. */
  public static ProblemException toProblem(IOException wrong) {
    if (wrong instanceof UnrecognizedPropertyException unknown) {
      return ProblemException.unreadable(field(unknown), "is not a field of this operation");
    }
    if (wrong instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return ProblemException.unreadable(
          field(format),
          "must be one of "
              + Arrays.stream(format.getTargetType().getEnumConstants())
                  .map(constant -> Json.MAPPER.convertValue(constant, String.class))
                  .collect(Collectors.joining(", ")));
    }
    if (wrong instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return ProblemException.unreadable(field(mismatch), expected(mismatch.getTargetType()));
    }
    if (wrong instanceof JsonMappingException mapping
        && mapping.getCause() instanceof StreamConstraintsException) {
      return ProblemException.unreadable(
          field(mapping), "exceeds the allowed length, depth or size");
    }
    if (wrong instanceof StreamConstraintsException) {
      return ProblemException.unreadable(
          null, "The JSON exceeds the allowed length, depth or size" + location(wrong));
    }
    if (wrong instanceof JsonParseException
        && String.valueOf(wrong.getMessage()).startsWith("Duplicate")) {
      return ProblemException.unreadable(
          duplicateName(wrong.getMessage()),
          "A field is given twice in one object" + location(wrong));
    }
    if (wrong instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return ProblemException.unreadable(field(mapping), "has the wrong JSON type");
    }
    return ProblemException.unreadable(
        null, "The body is not valid JSON in UTF-8" + location(wrong));
  }

  private static String duplicateName(String message) {
    var name = DUPLICATE.matcher(message);
    return name.find() ? name.group(1) : null;
  }

  private static String location(IOException wrong) {
    var position = wrong instanceof JacksonException json ? json.getLocation() : null;
    return position == null || position.getLineNr() < 1
        ? "."
        : ", line " + position.getLineNr() + ", column " + position.getColumnNr() + ".";
  }

  private static String expected(Class<?> type) {
    if (type == String.class) {
      return "must be a text";
    }
    if (type == LocalDate.class) {
      return "must be a date such as 2026-01-31";
    }
    if (type == Instant.class) {
      return "must be an instant in UTC such as 2026-01-31T12:00:00Z";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "must be true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "must be a number in range";
    }
    return Collection.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
  }

  /** The path of the field; an unknown name is shown only if it is a plain word. */
  private static String field(JsonMappingException wrong) {
    var path = new StringBuilder();
    for (var step : wrong.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        var name = step.getFieldName();
        path.append(path.isEmpty() ? "" : ".")
            .append(PlainName.matches(name) ? name : "(unprintable name)");
      }
    }
    return path.isEmpty() ? null : path.toString();
  }
}
