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

/** How a file's columns become fields. */
public class NewImport {
  /** What the rows are. */
  public enum Target {
    @JsonProperty("subjects")
    SUBJECTS,
    @JsonProperty("entries")
    ENTRIES
  }

  /** How the file is written. */
  public enum Format {
    @JsonProperty("csv")
    CSV,
    @JsonProperty("ndjson")
    NDJSON
  }

  @NotNull(message = "is needed")
  public Target target;

  public Format format = Format.CSV;

  /** A character set by its IANA name, if the file is not in UTF-8. */
  @Text(max = 40)
  public String encoding;

  /** Between the values of a row of CSV. */
  @Text(max = 1)
  public String separator = ",";

  /** For subjects: the field by which a person is known again, which is {@code customerNumber}. */
  @Text(max = 20)
  public String key;

  /** For entries: the category of the notice. */
  @Text(max = 40)
  public String category;

  /** For entries: which column has the {@code customerNumber} of the person. */
  public Map<@Text(max = 20) String, @Text(max = 200) String> subject;

  /** For entries: the reference, with columns in braces. */
  @Text(max = 500)
  public String reference;

  /** By column: a field, several, or one with {@code format} or {@code values}. */
  @NotEmpty(message = "is needed")
  @Size(max = 500, message = "must be 500 at most")
  public Map<@Text(max = 200) String, JsonNode> columns;

  /** By field: a value that every row gets. */
  @NotNull(message = "is needed")
  @Size(max = 50, message = "must be 50 at most")
  public Map<@Text(max = 60) String, @Text(max = 2000) String> fixed = Map.of();

  /** The character set that the file is in; an exception if {@code encoding} is none. */
  public Charset charset() {
    return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
  }
}
