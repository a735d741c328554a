package org.notitia.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Reads dates and instants only from ISO 8601 strings; the deserializers of the library also accept
 * arrays of numbers.
 */
final class IsoTimeModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  IsoTimeModule() {
    super("iso-time");
    addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, LocalDate::parse));
    addDeserializer(Instant.class, new Reader<>(Instant.class, Instant::parse));
  }

  private static final class Reader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> parse;

    Reader(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        try {
          return parse.apply(parser.getText());
        } catch (DateTimeException wrong) {
          // reported below, without the value
        }
      }
      return context.reportInputMismatch(this, "not in ISO 8601");
    }
  }
}
