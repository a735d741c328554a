package org.notitia.quality;

import org.notitia.platform.validation.Text;

/** Why what was found is right so. */
public class Dismissal {
  @Text(max = 500, required = true)
  public String reason;
}
