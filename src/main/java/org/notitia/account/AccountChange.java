package org.notitia.account;

import jakarta.validation.constraints.NotNull;

/**
 * An account as it shall be: what an administrator may change of one, its present values patched.
 */
public class AccountChange extends NewAccount {
  @NotNull(message = "is needed")
  public Account.State state;
}
