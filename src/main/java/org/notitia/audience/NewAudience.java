package org.notitia.audience;

import jakarta.validation.constraints.NotNull;
import org.notitia.notice.Channel;
import org.notitia.platform.validation.Text;

/** The request for an audience: the purpose and channel of a campaign. */
public class NewAudience {
  /** The code of a purpose of the notice. */
  @Text(max = 40, required = true)
  public String purpose;

  @NotNull(message = "is required")
  public Channel channel;
}
