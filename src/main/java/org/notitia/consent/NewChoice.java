package org.notitia.consent;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.notitia.notice.Channel;
import org.notitia.notice.Means;
import org.notitia.notice.Source;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/** A person's choice as a caller sends it (P7). */
public class NewChoice {
  /** What the person chose. */
  public enum Kind {
    CONSENT,
    WITHDRAWAL,
    PROHIBITION,
    PROHIBITION_LIFTED,
    OBJECTION,
    OBJECTION_WITHDRAWN
  }

  @NotNull(message = "is required")
  public Kind kind;

  /**
   * Code of a purpose of the notice; absent for a prohibition, or its lifting, of all direct
   * marketing.
   */
  @Text(max = 40)
  public String purpose;

  /** Absent: all channels. */
  public Channel channel;

  /** When the person chose, in UTC; absent: now. */
  @PlausibleDate public Instant chosenAt;

  /** The source of the choice; by default, it follows from the caller's role. */
  public Source source;

  /** Whether a person or a machine enters it; by default, it follows from the caller's role. */
  public Means means;

  /** The evidence: the words that the person was shown, the form, the call. */
  @Text(max = 2000)
  public String evidence;

  /** Where the evidence is filed, if it is a document. */
  @Text(max = 200)
  public String evidenceReference;
}
