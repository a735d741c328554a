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

/** What was wrong with JSON from outside, in words that never hold a value of it. */
public final class JsonProblems {
  private static final Pattern TWICE = Pattern.compile("^Duplicate.*'(" + PlainName.SHAPE + ")'");

  private JsonProblems() {}

  public static ProblemException told(IOException wrong) {
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
          field(mapping), "is longer, deeper or larger than allowed");
    }
    if (wrong instanceof StreamConstraintsException) {
      return ProblemException.unreadable(
          null, "The JSON is longer or deeper than allowed" + at(wrong));
    }
    if (wrong instanceof JsonParseException
        && String.valueOf(wrong.getMessage()).startsWith("Duplicate")) {
      return ProblemException.unreadable(
          twice(wrong.getMessage()), "A field stands twice in one object" + at(wrong));
    }
    if (wrong instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return ProblemException.unreadable(field(mapping), "is not what is expected here");
    }
    return ProblemException.unreadable(null, "This is not JSON in UTF-8" + at(wrong));
  }

  private static String twice(String message) {
    var name = TWICE.matcher(message);
    return name.find() ? name.group(1) : null;
  }

  private static String at(IOException wrong) {
    var where = wrong instanceof JacksonException json ? json.getLocation() : null;
    return where == null || where.getLineNr() < 1
        ? "."
        : ", line " + where.getLineNr() + ", column " + where.getColumnNr() + ".";
  }

  private static String expected(Class<?> type) {
    if (type == String.class) {
      return "must be a text";
    }
    if (type == LocalDate.class) {
      return "must be a day as 2026-01-31";
    }
    if (type == Instant.class) {
      return "must be a time in UTC as 2026-01-31T12:00:00Z";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "must be true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "must be a number in range";
    }
    return Collection.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
  }

  /** The path to the field; a name that no wire type has is shown only if it is a plain word. */
  private static String field(JsonMappingException wrong) {
    var path = new StringBuilder();
    for (var step : wrong.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        var name = step.getFieldName();
        path.append(path.isEmpty() ? "" : ".")
            .append(PlainName.is(name) ? name : "(a name of another shape)");
      }
    }
    return path.isEmpty() ? null : path.toString();
  }
}
