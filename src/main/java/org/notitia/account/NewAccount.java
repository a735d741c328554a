package org.notitia.account;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.notitia.platform.Ids;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/** What an administrator says to open an account. */
public class NewAccount {
  @Text(max = 100, required = true)
  @Pattern(
      regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*",
      message = "must be letters, digits and . _ @ + -")
  public String name;

  /** The name of the person or system that holds it. */
  @Text(max = 200, required = true)
  public String personalName;

  @NotEmpty(message = "must name one role at least")
  public List<
          @Text(max = 20, required = true)
          @Pattern(
              regexp = "crm|clerk|officer|partner|auditor|admin|subject",
              message = "must be a role")
          String>
      roles;

  /**
   * A temporary one, to be changed at first use; none for an account that only an outside issuer
   * vouches for.
   */
  @Text(max = 200)
  public String password;

  /** The day the holder undertook to keep personal data confidential. */
  @PlausibleDate
  @PastOrPresent(message = "must not be in the future")
  public LocalDate undertakingOn;

  /** The person whose own account it is. */
  @Text(max = 36)
  @Pattern(regexp = Ids.SHAPE, message = "must be the id of a person")
  public String subjectId;
}
