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
 * Days and times as they are written in ISO 8601; the library's own readers take lists of numbers
 * too.
 */
final class IsoTimeModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  IsoTimeModule() {
    super("written times");
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
          // told below, without its text
        }
      }
      return context.reportInputMismatch(this, "not as written in ISO 8601");
    }
  }
}
