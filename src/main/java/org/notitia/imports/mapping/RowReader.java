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

/** Reads the rows of an import file, CSV or NDJSON, one at a time. */
public final class RowReader {
  /** The maximum length of a row in characters. */
  private static final int MAX_ROW_CHARACTERS = 1 << 20;

  private RowReader() {}

  /** The file cannot be read as its mapping requires. */
  public static final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(String message) {
      super(message);
    }
  }

  /**
   * The rows of the file, read on demand.
   *
   * @throws UnreadableFileException here or during the iteration, if the file cannot be read
   */
  public static Iterator<Row> rows(Mapping mapping, Reader text) {
    var content = skipByteOrderMark(new BufferedReader(text));
    return mapping.definition.format == NewImport.Format.NDJSON
        ? new NdjsonRows(content)
        : csv(mapping, content);
  }

  /** Skips the byte order mark that spreadsheet programs write. */
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
          "The file is empty; the first row must contain the column names.");
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
          "A row is not valid CSV, or is longer than " + MAX_ROW_CHARACTERS + " characters.");
    }
  }

  private static Row row(CsvRecord record, List<String> names) {
    var line = record.getStartingLineNumber();
    if (record.getFieldCount() != names.size()) {
      return new Row(
          line,
          Map.of(),
          "has "
              + record.getFieldCount()
              + " values, but the file has "
              + names.size()
              + " columns");
    }
    var values = new LinkedHashMap<String, JsonNode>();
    for (var i = 0; i < names.size(); i++) {
      if (!record.getField(i).isBlank()) {
        values.put(names.get(i), Row.text(record.getField(i)));
      }
    }
    return new Row(line, values, null);
  }

  /** The rows of NDJSON: each line is a JSON object. */
  private static final class NdjsonRows implements Iterator<Row> {
    private final BufferedReader text;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean advanced;
    private boolean hasLine;

    NdjsonRows(BufferedReader text) {
      this.text = text;
    }

    @Override
    public boolean hasNext() {
      if (!advanced) {
        advance();
        advanced = true;
      }
      return hasLine;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      advanced = false;
      return row(number, line.toString());
    }

    /**
     * Moves to the next line that is not blank. A line that is too long ends the import, so that it
     * cannot exhaust the memory.
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
          hasLine = c >= 0 || !line.isEmpty();
        } while (hasLine && line.toString().isBlank());
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
