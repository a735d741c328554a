package org.notitia.imports.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.notitia.platform.validation.Text;

/** The request for an import: what the file contains, and how its columns map to fields. */
public class NewImport {
  /** What the rows are: data subjects or entries. */
  public enum Target {
    @JsonProperty("subjects")
    SUBJECTS,
    @JsonProperty("entries")
    ENTRIES
  }

  /** The format of the file. */
  public enum Format {
    @JsonProperty("csv")
    CSV,
    @JsonProperty("ndjson")
    NDJSON
  }

  @NotNull(message = "is required")
  public Target target;

  public Format format = Format.CSV;

  /** The IANA name of the character encoding; null means UTF-8. */
  @Text(max = 40)
  public String encoding;

  /** The separator of values in CSV. */
  @Text(max = 1)
  public String separator = ",";

  /** For subjects: the field that identifies the data subject, always {@code customerNumber}. */
  @Text(max = 20)
  public String key;

  /** For entries: the code of the category in the notice. */
  @Text(max = 40)
  public String category;

  /** For entries: maps {@code customerNumber} to the column that contains it. */
  public Map<@Text(max = 20) String, @Text(max = 200) String> subject;

  /** For entries: the template of the reference, with column names in braces. */
  @Text(max = 500)
  public String reference;

  /**
   * By column: a field, a list of fields, or an object with {@code field}, {@code format}, {@code
   * values}.
   */
  @NotEmpty(message = "is required")
  @Size(max = 500, message = "must have at most 500 items")
  public Map<@Text(max = 200) String, JsonNode> columns;

  /** By field: a value for every row. */
  @NotNull(message = "is required")
  @Size(max = 50, message = "must have at most 50 items")
  public Map<@Text(max = 60) String, @Text(max = 2000) String> fixed = Map.of();

  /** The character set that the file is in; an exception if {@code encoding} is none. */
  public Charset charset() {
    return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
  }
}
