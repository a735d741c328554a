package org.notitia.consent;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.notitia.notice.Channel;
import org.notitia.notice.Means;
import org.notitia.notice.Source;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/** A person's choice as a caller states it (P7). */
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

  @NotNull(message = "is needed")
  public Kind kind;

  /**
   * Code of a purpose of the notice; may be absent where direct marketing is forbidden or no more.
   */
  @Text(max = 40)
  public String purpose;

  /** Absent: all channels. */
  public Channel channel;

  /** When the person chose, in UTC; absent: now. */
  @PlausibleDate public Instant chosenAt;

  /** From where it is known; by the caller's role if it is not sent. */
  public Source source;

  /** Whether a person or a machine puts it in; by the caller's role if it is not sent. */
  public Means means;

  /** What shows it: the words the person was shown, the form, the call. */
  @Text(max = 2000)
  public String evidence;

  /** Where the evidence lies, if it is a document. */
  @Text(max = 200)
  public String evidenceReference;
}
