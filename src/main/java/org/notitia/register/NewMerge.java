package org.notitia.register;

import jakarta.validation.constraints.Min;
import org.notitia.platform.validation.Text;

/** Two persons who are one. */
public class NewMerge {
  /** The person who is kept. */
  @Text(max = 36, required = true)
  public String keep;

  /** The version of that person that was looked at. */
  @Min(value = 1, message = "is needed")
  public long keepVersion;

  /** The person who goes over into the other. */
  @Text(max = 36, required = true)
  public String merge;

  /** The version of that person that was looked at. */
  @Min(value = 1, message = "is needed")
  public long mergeVersion;
}
