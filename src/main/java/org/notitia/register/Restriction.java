package org.notitia.register;

import jakarta.validation.constraints.NotNull;

/** Whether processing of a person's data is to be restricted (art. 18). */
public class Restriction {
  @NotNull(message = "is required")
  public Boolean restricted;
}
