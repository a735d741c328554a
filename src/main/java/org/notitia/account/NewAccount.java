package org.notitia.account;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.notitia.platform.Ids;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/** The request to create an account. */
public class NewAccount {
  @Text(max = 100, required = true)
  @Pattern(
      regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*",
      message = "may contain only letters, digits and . _ @ + -")
  public String name;

  /** The name of the person or system that uses the account. */
  @Text(max = 200, required = true)
  public String personalName;

  @NotEmpty(message = "must contain at least one role")
  public List<
          @Text(max = 20, required = true)
          @Pattern(
              regexp = "crm|clerk|officer|partner|auditor|admin|subject",
              message = "must be one of crm, clerk, officer, partner, auditor, admin, subject")
          String>
      roles;

  /**
   * A temporary password, which the holder must change before any other use. Null for an account
   * that logs in only with tokens of an OpenID provider.
   */
  @Text(max = 200)
  public String password;

  /** The date of the holder's undertaking of confidentiality (P22). */
  @PlausibleDate
  @PastOrPresent(message = "must not be in the future")
  public LocalDate undertakingOn;

  /** The id of the data subject who owns the account, or null. */
  @Text(max = 36)
  @Pattern(regexp = Ids.SHAPE, message = "must be the id of a data subject")
  public String subjectId;
}
