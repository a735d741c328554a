package org.notitia.account;

import org.notitia.platform.validation.Text;

/** The request to set a password. */
public class NewPassword {
  /** The current password; required if callers change their own. */
  @Text(max = 200)
  public String current;

  @Text(max = 200, required = true)
  public String password;
}
