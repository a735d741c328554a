package org.notitia.hold;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/** A hold as an officer sends it: for the whole person, for one category, or for one entry. */
public class NewHold {
  @NotNull(message = "is required")
  public HoldGround ground;

  /** Where the reason is filed, such as a case number. */
  @Text(max = 200, required = true)
  public String reference;

  /** The last day on which the hold applies, in UTC. */
  @NotNull(message = "is required")
  @PlausibleDate
  public LocalDate endsOn;

  /** The code of the category that the hold covers; absent for the whole person or one entry. */
  @Text(max = 40)
  public String category;

  /** The id of the entry that the hold covers; absent for the whole person or a category. */
  @Text(max = 36)
  public String entryId;
}
