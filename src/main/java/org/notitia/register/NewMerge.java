package org.notitia.register;

import jakarta.validation.constraints.Min;
import org.notitia.platform.validation.Text;

/** A request to merge two data subjects, each with the version that the caller has read. */
public class NewMerge {
  /** The person who is kept. */
  @Text(max = 36, required = true)
  public String keep;

  /** The version of that person that the caller has read. */
  @Min(value = 1, message = "is required")
  public long keepVersion;

  /** The person who is merged into the other one. */
  @Text(max = 36, required = true)
  public String merge;

  /** The version of that person that the caller has read. */
  @Min(value = 1, message = "is required")
  public long mergeVersion;
}
