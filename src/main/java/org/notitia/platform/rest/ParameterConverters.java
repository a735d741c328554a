package org.notitia.platform.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.notitia.platform.ProblemException;

/**
 * Converts the typed parameters of queries and paths. A malformed parameter is refused with 400 and
 * its name; JAX-RS alone would answer 404 without the name.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {
  private static final String NUMBER = "must be a whole number";

  private static final Map<Class<?>, Shape> SHAPES =
      Map.of(
          Instant.class,
          new Shape(
              ParameterConverters::instant,
              "must be an instant in UTC such as 2026-01-31T12:00:00Z"),
          Integer.class,
          new Shape(Integer::valueOf, NUMBER),
          Long.class,
          new Shape(Long::valueOf, NUMBER));

  /** How a type is parsed, and what a violation says that it expects. */
  private record Shape(Function<String, Object> read, String expected) {
    static Shape of(Class<?> type) {
      if (!type.isEnum()) {
        return SHAPES.get(type);
      }
      var constants = type.getEnumConstants();
      return new Shape(
          text ->
              Arrays.stream(constants)
                  .filter(one -> ((Enum<?>) one).name().equals(text))
                  .findFirst()
                  .orElseThrow(IllegalArgumentException::new),
          "must be one of " + Arrays.toString(constants));
    }
  }

  @Override
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] notes) {
    var shape = Shape.of(type);
    var name = name(notes);
    return shape == null || name == null ? null : new Converter<>(shape, name);
  }

  private static Object instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  private static String name(Annotation[] notes) {
    for (var note : notes) {
      if (note instanceof QueryParam query) {
        return query.value();
      }
      if (note instanceof PathParam path) {
        return path.value();
      }
    }
    return null;
  }

  private record Converter<T>(Shape shape, String name) implements ParamConverter<T> {
    @Override
    @SuppressWarnings("unchecked") // the shape is the one of T
    public T fromString(String text) {
      try {
        return text == null ? null : (T) shape.read.apply(text);
      } catch (IllegalArgumentException malformed) {
        throw new BadRequestException(ProblemException.unreadable(name, shape.expected));
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
