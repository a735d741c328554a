package org.notitia.account;

import jakarta.validation.constraints.NotNull;

/** The new values of an account: its current values with a merge patch applied. */
public class AccountChange extends NewAccount {
  @NotNull(message = "is required")
  public Account.State state;
}
