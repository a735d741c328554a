package org.notitia.audience;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.notitia.consent.PermissionSubject;
import org.notitia.notice.Channel;
import org.notitia.platform.json.Json;

/** The formats of an audience, with one line for each data subject. */
enum AudienceFormat {
  NDJSON("application/x-ndjson") {
    @Override
    Lines on(OutputStream stream, Channel channel) {
      var out = writer(stream);
      return new Lines() {
        @Override
        public void person(PermissionSubject person) throws IOException {
          var line = new LinkedHashMap<String, Object>();
          line.put("id", person.id());
          line.put("customerNumber", person.customerNumber());
          line.put("address", person.address(channel));
          out.write(Json.write(line) + "\n");
        }

        @Override
        public void flush() throws IOException {
          out.flush();
        }

        @Override
        public void end(AudienceView audience) throws IOException {
          out.write(Json.write(audience) + "\n");
          out.flush();
        }
      };
    }
  },
  CSV("text/csv") {
    @Override
    Lines on(OutputStream stream, Channel channel) {
      var out = writer(stream);
      var csv = CsvWriter.builder().build(out);
      csv.writeRecord("id", "customerNumber", "address");
      return new Lines() {
        @Override
        public void person(PermissionSubject person) {
          csv.writeRecord(person.id(), person.customerNumber(), person.address(channel));
        }

        @Override
        public void flush() throws IOException {
          csv.flush();
          out.flush();
        }

        @Override
        public void end(AudienceView audience) throws IOException {
          flush();
        }
      };
    }
  };

  /** Writes lines to a stream. */
  interface Lines {
    void person(PermissionSubject person) throws IOException;

    void flush() throws IOException;

    /** Ends the stream; NDJSON ends with the audience, which shows that the stream is complete. */
    void end(AudienceView audience) throws IOException;
  }

  final String mediaType;

  AudienceFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract Lines on(OutputStream stream, Channel channel);

  private static Writer writer(OutputStream stream) {
    return new OutputStreamWriter(stream, StandardCharsets.UTF_8);
  }
}
