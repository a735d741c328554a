package org.notitia.platform.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.notitia.platform.ProblemException;
import org.notitia.platform.json.Json;
import org.notitia.platform.json.JsonProblems;

/** Reads and writes bodies of the JSON media types with {@link Json}. */
@Provider
@Consumes({"application/json", "application/merge-patch+json"})
@Produces({"application/json", "application/problem+json"})
public class JsonBodyProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return type != InputStream.class && type != String.class;
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    var bytes = body.readAllBytes();
    try {
      var read =
          Json.REQUEST_MAPPER.readValue(text(bytes), Json.REQUEST_MAPPER.constructType(generic));
      if (read == null) {
        throw ProblemException.unreadable(null, "A JSON object is expected, not null.");
      }
      return read;
    } catch (com.fasterxml.jackson.core.JacksonException wrong) {
      throw bytes.length == 0
          ? ProblemException.unreadable(null, "A JSON body is expected.")
          : JsonProblems.toProblem(wrong);
    }
  }

  /** Decodes UTF-8 strictly. The JSON parser would accept other encodings and invalid bytes. */
  private static String text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException broken) {
      throw ProblemException.unreadable(null, "The body is not valid JSON in UTF-8.");
    }
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return type != byte[].class
        && type != String.class
        && !InputStream.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(Json.MAPPER.writeValueAsBytes(value));
  }
}
