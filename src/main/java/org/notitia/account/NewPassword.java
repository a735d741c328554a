package org.notitia.account;

import org.notitia.platform.validation.Text;

/** A password to be set; with the present one, if the caller sets their own. */
public class NewPassword {
  @Text(max = 200)
  public String current;

  @Text(max = 200, required = true)
  public String password;
}
