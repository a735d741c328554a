package org.notitia.register;

import jakarta.validation.constraints.NotNull;

/** Whether processing of a person's data shall be restricted. */
public class Restriction {
  @NotNull(message = "is needed")
  public Boolean restricted;
}
