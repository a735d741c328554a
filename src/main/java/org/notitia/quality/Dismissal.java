package org.notitia.quality;

import org.notitia.platform.validation.Text;

/** The reason for which a finding is dismissed. */
public class Dismissal {
  @Text(max = 500, required = true)
  public String reason;
}
