package org.notitia.imports.mapping;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.notitia.platform.json.Json;

/** The rows of a file, one after the other. */
public final class RowReader {
  /** The longest row in characters. */
  private static final int MAX_ROW_CHARACTERS = 1 << 20;

  private RowReader() {}

  /** The file can't be read as what its mapping says. */
  public static final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(String message) {
      super(message);
    }
  }

  public static Iterator<Row> rows(Mapping mapping, Reader text) {
    var unmarked = skipByteOrderMark(new BufferedReader(text));
    return mapping.definition.format == NewImport.Format.NDJSON
        ? new NdjsonRows(unmarked)
        : csv(mapping, unmarked);
  }

  /** Without the byte order mark that spreadsheets put first. */
  private static BufferedReader skipByteOrderMark(BufferedReader text) {
    try {
      text.mark(1);
      if (text.read() != '\uFEFF') {
        text.reset();
      }
      return text;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Iterator<Row> csv(Mapping mapping, Reader text) {
    var records =
        CsvReader.builder()
            .fieldSeparator(mapping.definition.separator.charAt(0))
            .skipEmptyLines(true)
            .maxBufferSize(MAX_ROW_CHARACTERS)
            .ofCsvRecord(text)
            .iterator();
    if (!hasNext(records)) {
      throw new UnreadableFileException(
          "The file is empty; a row of column names is expected first.");
    }
    var names = records.next().getFields().stream().map(String::strip).toList();
    if (new LinkedHashSet<>(names).size() < names.size()) {
      throw new UnreadableFileException("Two columns have the same name.");
    }
    var missing = new TreeSet<>(mapping.requiredColumns);
    names.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new UnreadableFileException(
          "The file has no column " + String.join(", ", missing) + ".");
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return RowReader.hasNext(records);
      }

      @Override
      public Row next() {
        return row(records.next(), names);
      }
    };
  }

  private static boolean hasNext(Iterator<CsvRecord> records) {
    try {
      return records.hasNext();
    } catch (CsvParseException broken) {
      throw new UnreadableFileException(
          "A row is no CSV, or longer than " + MAX_ROW_CHARACTERS + " characters.");
    }
  }

  private static Row row(CsvRecord record, List<String> names) {
    var line = record.getStartingLineNumber();
    if (record.getFieldCount() != names.size()) {
      return new Row(
          line,
          Map.of(),
          "has " + record.getFieldCount() + " values where " + names.size() + " columns are named");
    }
    var values = new LinkedHashMap<String, JsonNode>();
    for (var i = 0; i < names.size(); i++) {
      if (!record.getField(i).isBlank()) {
        values.put(names.get(i), Row.text(record.getField(i)));
      }
    }
    return new Row(line, values, null);
  }

  /** Rows of NDJSON: each line an object. */
  private static final class NdjsonRows implements Iterator<Row> {
    private final BufferedReader text;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean read;
    private boolean more;

    NdjsonRows(BufferedReader text) {
      this.text = text;
    }

    @Override
    public boolean hasNext() {
      if (!read) {
        advance();
        read = true;
      }
      return more;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      read = false;
      return row(number, line.toString());
    }

    /**
     * To the next line that is not blank; a line too long is an end, for no memory may grow with
     * it.
     */
    private void advance() {
      try {
        do {
          line.setLength(0);
          number++;
          int c;
          while ((c = text.read()) >= 0 && c != '\n') {
            if (line.length() == MAX_ROW_CHARACTERS) {
              throw new UnreadableFileException(
                  "Row " + number + " is longer than " + MAX_ROW_CHARACTERS + " characters.");
            }
            line.append((char) c);
          }
          more = c >= 0 || !line.isEmpty();
        } while (more && line.toString().isBlank());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    private static boolean isBlank(JsonNode value) {
      return value.isNull() || value.isTextual() && value.asText().isBlank();
    }

    private static Row row(long number, String line) {
      try {
        if (Json.MAPPER.readTree(line) instanceof ObjectNode object) {
          var values = new LinkedHashMap<String, JsonNode>();
          object
              .properties()
              .forEach(
                  field -> {
                    if (!isBlank(field.getValue())) {
                      values.put(field.getKey(), field.getValue());
                    }
                  });
          return new Row(number, values, null);
        }
      } catch (JacksonException broken) {
        return new Row(number, Map.of(), "is not a JSON object");
      }
      return new Row(number, Map.of(), "is not a JSON object");
    }
  }
}
