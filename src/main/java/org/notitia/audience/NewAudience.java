package org.notitia.audience;

import jakarta.validation.constraints.NotNull;
import org.notitia.notice.Channel;
import org.notitia.platform.validation.Text;

/** What a campaign is for, and how it reaches persons. */
public class NewAudience {
  /** Code of a purpose of the notice. */
  @Text(max = 40, required = true)
  public String purpose;

  @NotNull(message = "is needed")
  public Channel channel;
}
