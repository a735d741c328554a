package org.notitia.hold;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/** A hold as an officer states it: of the whole person, of one category, or of one entry. */
public class NewHold {
  @NotNull(message = "is needed")
  public HoldGround ground;

  /** Where the reason is on file, such as a case number. */
  @Text(max = 200, required = true)
  public String reference;

  /** The last day on which it holds, in UTC. */
  @NotNull(message = "is needed")
  @PlausibleDate
  public LocalDate endsOn;

  /** Code of a category, for what is kept of that alone. */
  @Text(max = 40)
  public String category;

  /** One entry, for that alone. */
  @Text(max = 36)
  public String entryId;
}
